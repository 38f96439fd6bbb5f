-- It owns functions and views and makes none: a migration that gives it another lends it the right for that long.
revoke create on schema platform, programme, voices, document, audit from jointly_definer;
