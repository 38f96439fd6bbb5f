-- A person comes into a review of the organisation that the row names, whose review it is: whoever sends what they like within
-- a request would otherwise write people into another organisation's review.
drop policy review_item_made_by_administrators on access.review_item;
create policy review_item_made_by_administrators on access.review_item for insert
  with check (((organisation = (select platform.organisation()) and (select platform.holds('admin')))
      or (select platform.duty()) = 'access')
    and exists (select 1 from access.review r where r.id = review and r.organisation = review_item.organisation));
