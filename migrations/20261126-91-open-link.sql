-- An open link that takes no answers any more keeps its address, since it stands on posters.
ALTER TABLE waves ADD COLUMN open_link_is_closed boolean NOT NULL DEFAULT false;
