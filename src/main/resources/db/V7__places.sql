create index card_place on card (channel, ts);
