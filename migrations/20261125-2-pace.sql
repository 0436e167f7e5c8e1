-- Seconds by item, one byte each in the order of the version, 0 for unknown: domain/pace.ts. Null where the phone sent
-- none, as those before this column. Can be set apart from the answers, since no receipt rests on it.
ALTER TABLE responses ADD COLUMN pace bytea;
