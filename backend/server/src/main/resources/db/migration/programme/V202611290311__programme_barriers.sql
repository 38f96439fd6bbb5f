-- What is asked of this view is asked of the rows that it shows and of no others, however cheap it is: a function that
-- tells what it sees would otherwise be shown other organisations' rows before they are sorted out. programme.mine is none:
-- behind a barrier the register of 20,000 programmes is read whole for its first page, 212 ms instead of 0.8.
alter view programme.hears set (security_barrier);
