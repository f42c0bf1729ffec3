-- One row that whoever takes runs holds while it looks which hosts are visited: two nodes that look at one instant would each see a host
-- that nobody visits.
CREATE TABLE IF NOT EXISTS claim_turn (
  id INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO claim_turn (id) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM claim_turn);
