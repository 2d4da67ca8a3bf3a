-- Which of these files a project has had last, so that a program tells a project that is older or newer than itself, also where the files
-- were applied by hand and nothing else remembers. Every later file ends with the first of these functions anew, with its own number.

create or replace function rollcall.schema_version() returns text
  language sql immutable set search_path = ''
as $$
  select '20261130100000'
$$;

-- For staff and service_role: {"version": "20261130100000"}.
create or replace function public.schema_version() returns jsonb
  language plpgsql stable security definer set search_path = ''
as $$
begin
  if not (rollcall.is_staff() or coalesce(auth.role(), '') = 'service_role') then
    raise exception 'only staff asks for the version of the schema' using errcode = '42501';
  end if;
  return jsonb_build_object('version', rollcall.schema_version());
end
$$;

revoke all on function rollcall.schema_version() from public, anon, authenticated;
revoke all on function public.schema_version() from public, anon;
grant execute on function public.schema_version() to authenticated, service_role;

notify pgrst, 'reload schema';
