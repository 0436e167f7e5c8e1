-- Counting the answers of a wave by unit and day reads this alone.
CREATE INDEX responses_counts ON responses (wave_id, unit_id, day);
