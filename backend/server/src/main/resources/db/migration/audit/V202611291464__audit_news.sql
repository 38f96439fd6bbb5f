-- The home page tells what moved in the programmes one is in; most entries are none of that.
create index entry_news_idx on audit.entry (programme, at desc)
  where action in ('programme.stage_changed', 'programme.archived', 'programme.brought_back', 'invitation.accepted', 'participation.ended', 'version.named', 'version.frozen');
