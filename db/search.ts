import type { Sql } from 'postgres';

/** Before the tables: how texts become what is compared. The extension is trusted, so the database's owner may add it. */
export async function prepareSearch(sql: Sql): Promise<void> {
  await sql`create extension if not exists unaccent with schema public`;
  // Wrapped, since unaccent itself counts as changeable: its rules are a file of the installation.
  await sql`
    create or replace function plain_text(given text) returns text language sql immutable strict parallel safe
    as $$ select regexp_replace(lower(public.unaccent('public.unaccent', normalize(given, nfc))), '[^[:alnum:]]+', ' ', 'g') $$`;
  await sql`
    create or replace function plain_words(given text) returns tsvector language sql immutable strict parallel safe
    as $$ select array_to_tsvector(coalesce(array_agg(distinct left(word, 100)), '{}'))
      from unnest(string_to_array(public.plain_text(given), ' ')) word where word <> '' $$`;
  await sql`
    create or replace function plain_query(given text) returns tsquery language sql immutable strict parallel safe
    as $$ select ('''' || replace(nullif(btrim(public.plain_text(given)), ''), ' ', ''' & ''') || ''':*')::tsquery $$`;
}

/** After the tables: triggers that write what search looks through, whoever changes a title, a number or a unit's name. */
export async function keepSearchWords(sql: Sql): Promise<void> {
  await sql`
    create or replace function write_search_words() returns trigger language plpgsql as $$
    begin
      insert into public.search_words (submission_id, words)
      select new.id, public.plain_words(concat_ws(' ', new.file_number, new.title, units.name))
      from public.units where units.id = new.unit_id
      on conflict (submission_id) do update set words = excluded.words where search_words.words <> excluded.words;
      return null;
    end $$`;
  await sql`
    create or replace trigger submissions_search after insert or update of title, file_number, unit_id
    on submissions for each row execute function write_search_words()`;
  await sql`
    create or replace function rename_in_search_words() returns trigger language plpgsql as $$
    begin
      update public.search_words
      set words = public.plain_words(concat_ws(' ', submissions.file_number, submissions.title, new.name))
      from public.submissions where submissions.unit_id = new.id and submissions.id = search_words.submission_id;
      return null;
    end $$`;
  await sql`
    create or replace trigger units_search after update of name
    on units for each row when (old.name <> new.name) execute function rename_in_search_words()`;
}
