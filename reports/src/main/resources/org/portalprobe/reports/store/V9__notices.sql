-- What operators are told: a row a notice and channel. A notice that is here is never made again; what could not be sent yet waits.
CREATE TABLE IF NOT EXISTS notice (
  notice_key VARCHAR(300) NOT NULL,
  channel    VARCHAR(400) NOT NULL,
  made       TIMESTAMP WITH TIME ZONE NOT NULL,
  state      VARCHAR(8) NOT NULL,
  attempts   INTEGER NOT NULL,
  next_try   TIMESTAMP WITH TIME ZONE NOT NULL,
  subject    VARCHAR NOT NULL,
  body       VARCHAR NOT NULL,
  json       VARCHAR NOT NULL,
  reason     VARCHAR,
  PRIMARY KEY (notice_key, channel)
);
CREATE INDEX IF NOT EXISTS notice_waiting ON notice (state, next_try);
