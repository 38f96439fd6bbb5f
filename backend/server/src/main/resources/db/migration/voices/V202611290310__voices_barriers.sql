-- What is asked of these views is asked of the rows that they show and of no others, however cheap it is: a function that
-- tells what it sees would otherwise be shown other organisations' rows before they are sorted out.
alter view voices.mine set (security_barrier);
alter view voices.duty set (security_barrier);
