alter table change add column message text;
