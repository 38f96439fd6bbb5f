alter table exchange.import_note add column sentence text;
alter table exchange.import_note add column sentence_values jsonb not null default '[]';
comment on column exchange.import_note.reason is 'The sentence in English.';
comment on column exchange.import_note.sentence is
  'The key of what is said, so that each reads it in their language; null in rows from before it was kept.';
comment on column exchange.import_note.sentence_values is
  'What stands in the sentence. A value that is a sentence itself is an array of its key and its values.';
