-- The table of responsibilities leaves by itself, too: whole, or the part of one unit, which is its recipient.
ALTER TABLE report_departures DROP CONSTRAINT report_departures_form;
ALTER TABLE report_departures ADD CONSTRAINT report_departures_form
  CHECK (form IN ('brief', 'annex', 'public', 'duties'));
