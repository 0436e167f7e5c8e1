-- Which formats and forms there are is said in one place: in the program (analysis/report/review/routes.ts).
ALTER TABLE report_departures DROP CONSTRAINT report_departures_format;
ALTER TABLE report_departures DROP CONSTRAINT report_departures_form;

-- What is made on the server's own command line has no account of Minyi behind it: the machine says who was at work there.
ALTER TABLE report_departures ALTER COLUMN made_by DROP NOT NULL;
ALTER TABLE report_departures ADD COLUMN system_account text;
ALTER TABLE report_departures ADD CONSTRAINT report_departures_maker
  CHECK ((made_by IS NULL) = (system_account IS NOT NULL));
