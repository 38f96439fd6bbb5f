alter table platform.day_count drop constraint day_count_kind_must_be_known;
alter table platform.day_count add constraint day_count_kind_must_be_known
  check (kind in ('export', 'import', 'invitation', 'logo', 'provisioning'));
