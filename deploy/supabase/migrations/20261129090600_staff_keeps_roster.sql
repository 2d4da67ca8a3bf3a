-- Staff keeps the roster (rollcallctl roster push): adds students and changes them. Nobody but service deletes one: who has left
-- becomes inactive, and his days stay in the register.

grant insert, update on public.students to authenticated;

drop policy if exists "staff adds students" on public.students;
create policy "staff adds students" on public.students
  for insert to authenticated with check ((select rollcall.is_staff()));

drop policy if exists "staff changes students" on public.students;
create policy "staff changes students" on public.students
  for update to authenticated using ((select rollcall.is_staff())) with check ((select rollcall.is_staff()));

notify pgrst, 'reload schema';
