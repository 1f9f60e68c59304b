default rights f in all for zimmet_owner: {zimmet_owner=X/zimmet_owner}
extension btree_gist in zimmet_private
extension pg_trgm in zimmet_private
extension plpgsql in pg_catalog
function zimmet.accept_custody(command_id uuid, request_id integer, seen_version integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 609b11a53d9b24361912514cea3e120e; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Zimmete al: the holder takes a new request into work.
function zimmet.acts_on(asked_request_id integer) returns TABLE(act text, refusal text, has_cause boolean, owes_words boolean) sql stable security definer cost 100 rows 1000 set search_path=""; body 58d453c3cf80dd897ebff8e405b2fd78; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; What the person does to requests at all; for this one the refusal code where the rules say no, whether there is cause for it now, and whether it owes words.
function zimmet.add_complainant(command_id uuid, request_id integer, citizen jsonb) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body c17674af318a7e64cdad91a3fe039c2a; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Başvuran ekle: one more citizen asks for the same.
function zimmet.add_extra_work(command_id uuid, calendar_id integer, name text, since timestamp with time zone, until timestamp with time zone) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body b1f1f57534a00c4bd666b08bdb650bd9; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; A day on which a calendar works although it would not: wins over holidays and idari izin.
function zimmet.add_holiday(command_id uuid, name text, since timestamp with time zone, until timestamp with time zone) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body d26f47d96a2bb218b90465ff081b5c53; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; A holiday that the state declared, also a half day: moves every open deadline it touches, each with a history entry.
function zimmet.add_messages_to_request(command_id uuid, request_id integer, message_ids bigint[], media_ids bigint[] DEFAULT '{}'::bigint[]) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 8049cef2c4c4a7596f4b117e5ec44a99; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; What a citizen wrote further on a request that is not closed; whether a closed one is taken up again is asked first (reopen_from_messages).
function zimmet.add_note(command_id uuid, request_id integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 5fd670873eeda635d2993dab9d6a8620; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Not ekle.
function zimmet.add_streets(command_id uuid, streets jsonb) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 3553aa9942161a6d48c040c16e6eab7f; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Streets of a file (neighbourhood, name, kind; at most 20,000), and the neighbourhoods they bring: what is there already stays as it is. All or nothing.
function zimmet.alike_choices(message text) returns TABLE(subject_id integer, weight double precision, requests integer) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body bb7028e5f66322fcccf6f86089066dfc; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; For which subjects messages like this one were registered: of the twelve newest that share most of its words, how many for each subject (three at least), and how much that speaks for it, 0 to 1; for who may register.
function zimmet.alike_on(attachment_id integer) returns integer sql stable security definer cost 100 rows 0 set search_path=""; body d66d6e51598b00a9454ebdb2260e561d; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; On how many other requests that the person sees a picture stands that looks almost the same, other bytes though it has.
function zimmet.anchored_faults(request_ids integer[], entries integer[], hashes bytea[], facts bytea[]) returns TABLE(request_id integer, entry integer, fault text) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body a716094502a5efc123c36cde2bde166f; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; What of at most 5,000 anchored records is no more so: request or entry removed, chain or rows rewritten. Facts may be null. For overseers and administrators.
function zimmet.answer_conversation(command_id uuid, conversation_id integer, outgoing_id uuid, content jsonb, way text, seen_message_id bigint, anyway boolean DEFAULT false) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 1059f013a00a12e86a6855ec0ebca500; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Answers a citizen ({text, messageId, quickTextId, parameters}) by a way of the ladder; what somebody else wrote within the minute, or the citizen meanwhile, is asked about first.
function zimmet.approve_outcome(command_id uuid, request_id integer, seen_version integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 54d9b68bf12cc9c0f7f08fa17bba4210; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Onayla: the second person's yes to a forward or a refusal.
function zimmet.approve_proposal(command_id uuid, proposal_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 197dd53296c63b5de4b5171e3e50db6f; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; Onayla: the second person's yes; what was proposed happens now, under the rules of now. Never by whoever proposed it.
function zimmet.ask_attachment(command_id uuid, attachment_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 697ffbdd9a3828c7e8f992d3ec518ec2; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Records who opens which file; attachment_file tells its bytes in a later transaction.
function zimmet.ask_citizens(command_id uuid, told_phone text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 3e9324832fdbe6758ef15f4254a3588a; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Records who looks for whom by phone, its last four digits or a name of three letters at least; found_citizens and found_requests tell in a later transaction. For agents and overseers, within limits.
function zimmet.ask_citizens_of_conversation(command_id uuid, conversation_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body c337679246f69c2b18228963ea0d7419; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; As ask_citizens, of the phone from which a conversation is written, which the person need not read: who it is and what he asked before.
function zimmet.ask_explanation(command_id uuid, request_id integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body cdfc61c4ee9b2a620cfd19465f151289; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Açıklama iste: the director of the holder or an overseer asks why; one question at a time.
function zimmet.ask_media(command_id uuid, media_id bigint) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body c3ac335b6a692ddb0a0ea5b35c443cff; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Records who opens which file of a message; media_file tells its bytes in a later transaction.
function zimmet.ask_recording(command_id uuid, call_id bigint) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 2a34f7707f069221ea1a4145640d1e0a; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Records who listens to which call, and has the gateway ask for its recording; for agents and overseers. recording_file gives it.
function zimmet.assign(command_id uuid, request_id integer, seen_version integer, clerk_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body c74eac74be05c7d0d322fba194dffa39; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Ata: the director gives the work to one of the directorate, or to nobody: then it is free again.
function zimmet.assign_ring(command_id uuid, machine_id uuid, ring integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 31f09d2b692b0ec0f27d76eee0730684; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; The ring in which a PC gets newer programs (0: pilot … 3: everybody), null: as its own settings say; administrators only.
function zimmet.attach(command_id uuid, request_id integer, file_name text, content bytea, is_evidence boolean, taken_at timestamp with time zone DEFAULT NULL::timestamp with time zone, fingerprint text DEFAULT NULL::text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 2afac1b0c68d313acd763e66229415d6; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Dosya ekle: at most 10 MiB; jpeg, png, webp or pdf by content; fingerprint as 16 hexadecimal digits.
function zimmet.attachment_file(attachment_id integer) returns TABLE(name text, media_type text, content bytea) sql stable security definer cost 100 rows 1000 set search_path=""; body 257b03180e4d7d828d5a42acced66b3c; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; A file of a request that the person sees, for a quarter of an hour after ask_attachment recorded it and not before it is committed.
function zimmet.begin_import(source text, file_name text, adds text[]) returns integer plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 631fe39a05daf3b0e0e025f1e0381b00; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Aktarım: an administrator begins to bring in requests of an earlier system; names of the kinds told are added, retired, where they lack.
function zimmet.calendar_changes() returns TABLE(id text, at timestamp with time zone, changed_by integer, topic text, was jsonb, content jsonb) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 7455c81ffa947d71e629ce5e5ee94ff5; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; Who changed calendars, days off, targets or the calendar of a directorate, when, and from what to what, the newest first: out of the chain of settings, for administrators and overseers.
function zimmet.calls_of_request(request_id integer) returns TABLE(id bigint, at timestamp with time zone, seconds integer, staff_id integer, has_recording boolean) sql stable security definer cost 100 rows 1000 set search_path=""; body 04766304ea6c1b374faf5df7598cb624; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The calls that brought what a request asks, for whoever sees it: when they were answered, by whom, how long they took.
function zimmet.catalogue_version() returns integer sql stable security definer cost 100 rows 0 set search_path=""; body 05104aa7b753a78653bf84dcaade58b8; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; A number that grows with each change of what administrators keep: a copy of the catalogue is right while it is the same.
function zimmet.change_own_password(command_id uuid, password_verifier text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 68d9cd8f1e8e6ee200155fc7b4bd9ee9; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; One's own new password, as a SCRAM verifier; ends the duty to change it.
function zimmet.change_priority(command_id uuid, request_id integer, seen_version integer, priority text, words text DEFAULT NULL::text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 333a3fbe0a696dd2e86c33e40e906c7e; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Another priority; the change stays in the history. One that moves the deadline later owes its reason in a sentence, kept as a note.
function zimmet.change_subject(command_id uuid, request_id integer, seen_version integer, subject_id integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body e61bf133c153a08eb62788ed73d14a74; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Another subject of the same directorate; work in hand is renamed for a stated reason. One of another directorate goes with a hand-over.
function zimmet.changes_since(since pg_snapshot) returns TABLE(request_ids integer[], seen pg_snapshot) sql stable cost 100 rows 1000; body 816eccdb5cb5e094ae34a0f774cae045; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Requests this person may see that changed since a snapshot, and the snapshot to ask with next. Null: from now on. Null ids: too long ago, read anew.
function zimmet.close_conversation(command_id uuid, conversation_id integer, seen_message_id bigint) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 796c1a4ea48fb052134f08f42bde6dfd; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Nothing waits for us in it any more, until the citizen writes again; not over the head of a message that was not seen.
function zimmet.close_month(command_id uuid, month date) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 5491af61b2b81c91e136215eca311a6c; rights zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; Ayı kesinleştir: keeps the figures of a month that has ended (its first day) as they stand now, once and for good; an overseer's.
function zimmet.confirm_clock(command_id uuid) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 744eeb98e1a07f2371f89edc9d961c81; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; An administrator says that the server's clock is right and what was recorded later was dated by one that ran ahead.
function zimmet.conversation_ways(conversation_id integer) returns TABLE(way text, closed_because text, is_paused boolean) sql stable security definer cost 100 rows 1000 set search_path=""; body 7c9b9ece14cac86e9cb249f7680cdfaa; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The ladder of a conversation (free, public, private, template, sms, email), why a way is closed, and whether what is written waits there.
function zimmet.conversation_wishes(conversation_id integer) returns TABLE(at timestamp with time zone, staff_id integer, is_written_to boolean, is_asked boolean, words text) sql stable security definer cost 100 rows 1000 set search_path=""; body 743ea3178915966b4124d08c5b28694e; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; What who writes in a conversation said of being written to and asked, wherever he said it, the newest first.
function zimmet.create_calendar(command_id uuid, name text, observes_days_off boolean, spans jsonb) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 5b1f3ecd75bcbf7531cdd792c627bbd2; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; A new calendar with its weekly hours; nobody works on it yet, so nothing moves.
function zimmet.decide_join(command_id uuid, request_id integer, seen_version integer, is_accepted boolean) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body b32cc4bd6f32020db5c052e76fefb826; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Birleştirme önerisini onayla ya da reddet: somebody else than who proposed it; the rules of joining are asked again.
function zimmet.declare_absence(command_id uuid, staff_id integer, since timestamp with time zone, until timestamp with time zone, deputy_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 9d2578181b0050d0b7325b7f61dbbbe7; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; İzin: somebody is away until a date; a colleague of the same directorate may stand in for him. Administrators only.
function zimmet.declare_leave(command_id uuid, name text, since timestamp with time zone, until timestamp with time zone, calendar_ids integer[]) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body 597b15e56885cd89ffc11c9ec055b658; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; İdari izin, also for days already past: moves every open deadline it touches, each with a history entry.
function zimmet.demographics(quarter date, part text, part_id integer) returns TABLE(age_band text, sex text, people integer) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 4ffed51a428af784959f2724b447b3bd; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; How many people asked in a published quarter, by age and sex, to the nearest five: of all (key 0), of a directorate, subject or neighbourhood; for overseers.
function zimmet.digest_seen() returns jsonb sql stable security definer cost 100 rows 0 set search_path=""; body 38fcb9556312cfe0f9b678c33554192d; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; In which week (its Monday) the person last saw a digest, on whichever PC; null: never.
function zimmet.end_absence(command_id uuid, absence_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 142c53f3d3844974ab67f222e38ac067; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; He is back before the date, or does not go; his deputy stands in no more.
function zimmet.end_staff(command_id uuid, staff_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 76618ae5ad637771fee6b645ab3082cc; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Somebody leaves: no login, no rights, from this moment; what he held is free, history keeps the name.
function zimmet.enrol_file(command_id uuid, file_name text, acts jsonb) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 35b2feaf67783142d8ce5c04a884fa65; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Everything that a file of staff asks for, in one go or not at all; one proposal where it gives a post that sees all.
function zimmet.enrol_staff(command_id uuid, login text, full_name text, post text, directorate_ids integer[], password_verifier text, extension text DEFAULT NULL::text, works_from timestamp with time zone DEFAULT NULL::timestamp with time zone, works_until timestamp with time zone DEFAULT NULL::timestamp with time zone) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body 05f92ee2c26d5d0b1c748a4acb934ac0; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; A new person: one login of its own, a post, directorates; the password comes as a SCRAM verifier, or null where the directory (LDAP) keeps it.
function zimmet.escalation_of(asked_request_id integer) returns integer sql stable security definer cost 100 rows 0 set search_path=""; body 3075ec28edba92d3e8646c3fa88a0c1d; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The escalation level of a request now; 0 while it waits, is resolved or closed.
function zimmet.exempt_machine(command_id uuid, machine_id uuid, until timestamp with time zone) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body ed186b945ab12ef921e9dd5592145bca; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; For at most a week one PC may be used with a program older than the administrators' minimum; null ends that; administrators only.
function zimmet.explain(command_id uuid, request_id integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 691c23a0a0df1b18f9fe4ee4408558c0; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Açıklama yap: the holder answers the question that is open.
function zimmet.explain_deadline(request_id integer, clock text) returns jsonb sql stable security definer cost 100 rows 0 set search_path=""; body 43f56464861302c6861dcfed5474574f; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The arithmetic of a clock (citizen, own, contact, law): the target, when it alone would end, what pauses and the extension added in working seconds, and every stretch from its beginning to its deadline, counted or skipped, with the reason. Null where it does not run, or where the date was not promised here.
function zimmet.extend(command_id uuid, request_id integer, seen_version integer, until timestamp with time zone, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body a26e7e653b1172f2b5ed6e7ca6a369f9; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Süreyi uzat: the director of the holder, once, before the deadline, by at most ninety days, for a reason in a sentence. What was promised stays promised.
function zimmet.extend_legal(command_id uuid, request_id integer, seen_version integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body d62773c9b31d7c79752c24bcd1f8ecdc; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The extended period of 4982, announced before the first one ends, with its reason.
function zimmet.facts_at_rest(request_ids integer[]) returns TABLE(request_id integer, entry integer, hash bytea, facts bytea) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 79c5c15170bf70517d540b0cc63e2235; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; Head and facts of at most 5,000 requests, of one moment; for overseers and administrators. Hashes alone: nothing personal.
function zimmet.figures(scope jsonb, measures text[], sets text[] DEFAULT '{""}'::text[]) returns TABLE(set_number bigint, keys bigint[], codes text[], figures double precision[], bases bigint[], requests bigint[]) plpgsql stable security definer cost 100 rows 1000 set search_path="", max_parallel_workers_per_gather=0, enable_presorted_aggregate=off; body 516b54632c5374a91e171674b6ade622; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Figures of a scope (since, until in milliseconds; directorateIds, subjectIds, neighbourhoodIds, streetIds, channelIds, clerkIds; 0 for none), broken down by sets as "directorate,subject"; null figures stand on fewer than ten. Bases say on how many rows each stands (evaluations, custodies, requests), requests of how many requests these are.
function zimmet.finish_import(import_id integer, already_there integer, refused integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body f9dc71a70df36677b750f3b3e1186fa4; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Writes what was taken: requests, custody, history, in one go; tells how many came in, and how many of them open.
function zimmet.fold(words text) returns text sql immutable strict parallel safe cost 100 rows 0 set search_path=""; body 2a5adafb7971069ed562476404fc8ab0; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Turkish lower case without marks, ı as i, ligatures as their letters, one apostrophe: "ÇÖP" and "cop" fold alike. Its twin is fold in src-shared/text-fold.ts.
function zimmet.forget_pc(command_id uuid, machine_id uuid) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body b2187540cefe2b5f0834b0663683d67b; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; A PC that was not seen for thirty days goes from the list, and the orders given to it; it comes back when it is used again; administrators only.
function zimmet.found_citizens(asked_by uuid) returns TABLE(id integer, name text, phone text, is_written_to boolean) sql stable security definer cost 100 rows 1000 set search_path=""; body 9264167d2e1d42299ecbceb548ad1965; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Those whom a recorded look-up found, masked, the newest first.
function zimmet.found_requests(asked_by uuid, max_rows integer DEFAULT 200) returns TABLE(id integer, citizen_id integer) sql stable security definer cost 100 rows 1000 set search_path=""; body 1b7598034ea5574b0b429eb19b96287f; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; What those whom a recorded look-up found asked for, themselves or as further complainants, the newest first.
function zimmet.free_ended_terms() returns integer plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 5224a15955b52bb44154a420902e4c3f; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; What the clock brings about: open requests of those whose time here is over are nobody's. The watchmen of all PCs ask for it; how many there were.
function zimmet.gateway_account(kind text, external_id text, title text) returns integer plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 6ed7e09828612b6f8f5997f4914c2dd9; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; The account that the gateway serves, made where it is not known: its kind, its name with the provider, what people see.
function zimmet.gateway_awaited(kind text, account text) returns TABLE(external_id text, sent_at timestamp with time zone) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 203f6c3d9bf2fa622f8364b5eccfded9; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; The newest that went out on the account in the last three days and of which no report came yet, by the channel's name for each.
function zimmet.gateway_began(reader text) returns integer plpgsql volatile security definer cost 100 rows 0 set search_path=""; body dd355e55477a145f0254317d3bd04054; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; A gateway begins: what another program, or one that served other accounts, could not read is read again. Says how many.
function zimmet.gateway_deliveries(most integer, lease interval, served text[] DEFAULT NULL::text[]) returns TABLE(id bigint, source text, content_type text, body bytea, tries integer) plpgsql volatile security definer cost 100 rows 1000 set search_path=""; body 8daca59712ed2683337ae086f1ca7ab8; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; The oldest deliveries that nobody is reading, those that nobody had in hand before first, for the time of the lease, in no order; beyond 32 MiB they are left for the next time. Only of the sources that are served (null: of all); what nobody serves waits, and unreadable_by_source says so.
function zimmet.gateway_deposit(source text, content_type text, body bytea) returns bigint plpgsql volatile security definer cost 100 rows 0 set search_path=""; body d4ea77209f5d991d5131a3f16ad2468d; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; Keeps what a channel delivered before anybody reads it; at most 32 MiB. Null: the same bytes of the same source are kept already.
function zimmet.gateway_health(kind text, external_id text, part text, is_well boolean, class text, said text) returns void plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 7e540361284fc10f080893ff6f7742aa; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; How a part of a channel is (token, subscription, inbound, outbound); well again, what waited goes out.
function zimmet.gateway_keep_media(media_id bigint, content bytea, media_type text, name text DEFAULT NULL::text) returns void plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 5d45a208beff49b93864c15d92ee77a4; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; The file of a message: at most 25 MiB; its kind is found by content where it can be.
function zimmet.gateway_keep_recording(call_id bigint, content bytea, media_type text, fault text) returns void plpgsql volatile security definer cost 100 rows 0 set search_path=""; body f3ee42c23038819bc2db19145672a4c4; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; The recording of a call, or why it could not be had; at most 25 MiB, a sound.
function zimmet.gateway_media(most integer, lease interval) returns TABLE(id bigint, kind text, account text, external_id text, url text, told_type text, tries integer) plpgsql volatile security definer cost 100 rows 1000 set search_path=""; body 825d6e25656040d32cd62e3f94b87e68; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; Files of messages that are to be fetched and that nobody is fetching, for the time of the lease; of those that other systems name two at once.
function zimmet.gateway_media_fault(media_id bigint, fault text, final_state text DEFAULT NULL::text) returns void plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 2d98613a215eae37b7cb06641405889b; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; Why a file could not be fetched; it is tried again, unless its final state (too_large, gone) is told.
function zimmet.gateway_open311_questions() returns TABLE(service_code text, id integer, name text, kind text, choices text, is_required boolean) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 79fcbbeb1dc1ff26323859be79d8809d; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; What is asked of the subjects that another system may report on; choices a line each.
function zimmet.gateway_open311_requests(account text, asked jsonb) returns TABLE(id text, token text, status text, outcome text, service_code text, service_name text, agency text, requested_at timestamp with time zone, updated_at timestamp with time zone, expected_at timestamp with time zone, address text, closed_at timestamp with time zone, reopened_count integer) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 23c059ec6427524bf6bed01577f92591; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; What became of the reports that came by Open311 on the account, asked: {ids?: tokens or numbers, token?, from?, until?, changedFrom?, serviceCode?, status?}. id is empty until somebody registered it. Closed only when it is closed here, which somebody outside the directorate has verified; nothing of the citizen, no words, no door.
function zimmet.gateway_open311_services() returns TABLE(code text, name text, keywords text, service_group text) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body e7178b14704628b30a5c04115c44690a; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; The subjects that another system may report on, with the directorate that answers for each.
function zimmet.gateway_outgoing(most integer, lease interval, doubt interval) returns TABLE(id uuid, kind text, account text, addressee text, about text, content jsonb, created_at timestamp with time zone, tries integer, external_id text, is_doubtful boolean, reply_to text) plpgsql volatile security definer cost 100 rows 1000 set search_path=""; body 8083869356270e39cac0371e63df52a4; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; What is to go out now and nobody has in hand, for the time of the lease. Doubtful: it may have gone out when a gateway stopped in the middle; to be looked up, not sent. It is asked for again after the time of doubt.
function zimmet.gateway_read(readings jsonb, reader text DEFAULT NULL::text) returns integer plpgsql volatile security definer cost 100 rows 0 set search_path=""; body ccf79525a656b3a0618afc4a1a9a64ae; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; What was read out of deliveries: [{deliveryId, accounts: [{kind, externalId, events}]} or {deliveryId, fault}, or both where a part of it could be read]; events as in src-main/gateway/events.ts. `reader`: who read them, as gateway_began knows it. Says how many could be taken in.
function zimmet.gateway_recordings(lease interval) returns TABLE(id bigint, kind text, account text, recording text) plpgsql volatile security definer cost 100 rows 1000 set search_path=""; body 4d0ac17b49a46084091c96304daac2e2; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; Recordings that somebody wants to hear and nobody is fetching, for the time of the lease. Those of an hour ago go.
function zimmet.gateway_refused(kind text, external_id text, further bigint) returns void plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 084bc91256d1b67764a7d7ff32559bc1; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; Counts deliveries to an account that came with a wrong signature and were not kept.
function zimmet.gateway_remind_surveys(most integer) returns integer plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 8cddb5210e4e3d4d3155289714642e3c; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; Asks again who has not answered, a few times, days apart; after that he is on the list of those to be called. Says how many were asked.
function zimmet.gateway_sent(outgoing_id uuid, outcome jsonb) returns void plpgsql volatile security definer cost 100 rows 0 set search_path=""; body bd64abe1e8a2bf6ee5ae1ddab4bf32b9; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; What became of one that went out: {result: sent, externalId} | {result: not_sent} | {result: unknown, askAgainAfter} | {result: failed, fault: {class, code, text}}. Told twice, it counts once.
function zimmet.gateway_settle_survey(score_wait interval DEFAULT '00:02:00'::interval) returns boolean plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 4fb52e68b46230e07e6cddcc054e5d52; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; Acts on one answer: "not solved" reopens, "solved" is the citizen's word for who confirms, or closes where the house wants that. False: there is none. An answer without a score waits for it so long.
function zimmet.gateway_survey(survey_id integer) returns jsonb plpgsql stable security definer cost 100 rows 0 set search_path=""; body f8ec2dda738ff8fa61ad6763b94c4509; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; What the page of a survey shows: nothing personal. The gateway has proved the link before; null where there is no such survey.
function zimmet.gateway_survey_answer(survey_id integer, solved boolean, score integer, words text) returns boolean plpgsql volatile security definer cost 100 rows 0 set search_path=""; body ba6ee4ba9b67b72e2ca1376a18fda014; rights zimmet_gateway=EXECUTE zimmet_owner=EXECUTE; What a citizen answered on the page of his survey; false where he has answered already or it is too late.
function zimmet.hand_over(command_id uuid, request_id integer, seen_version integer, directorate_id integer, reason_id integer, words text, subject_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 459c73bf865544a619f7d497a67f6fe1; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Devret: custody passes to another directorate for a reason, with the subject it should have had where one is named.
function zimmet.heads(after_id integer, most integer) returns TABLE(request_id integer, entry integer, hash bytea) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 9b3f86c9f927855f8411c1774cd07038; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; The ends of the chains of the next requests by id, at most 20,000; for overseers and administrators. Holds nothing personal.
function zimmet.history_faults(checked_request_id integer DEFAULT NULL::integer) returns TABLE(request_id integer, entry integer, fault text) sql stable security definer cost 100 rows 1000 set search_path=""; body ce1d5d85e7602437c8fd5e7abfd00d84; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; The verifier: faults in the history of one request or, without an argument, of all; for overseers and administrators.
function zimmet.hold(command_id uuid, request_id integer, seen_version integer, reason_id integer, until timestamp with time zone, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body caf61cfa7aee642462a588139758693d; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Beklet: work waits for a named reason until a date, and goes on by itself then.
function zimmet.import_map(command_id uuid, file_name text, file text, name_property text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 0f741a59c07fe4ce72c5451ae126c771; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Takes the shapes of a GeoJSON file over in place of all former ones.
function zimmet.import_rows(import_id integer, rows jsonb) returns TABLE(row_number integer, reason text) plpgsql volatile security definer cost 100 rows 1000 set search_path=""; body 9d3b66fa93a93bb717618e9276f2edec; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Takes a portion of at most 5,000 rows into the import this transaction began; tells which do not come in and why (already_there: they came before).
function zimmet.inbox_counts(directorate_id integer DEFAULT NULL::integer) returns jsonb plpgsql stable security definer cost 100 rows 0 set search_path="", plan_cache_mode=force_generic_plan; body 58c3eaab272ffec8daa6d70965f43b72; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The badges of the inbox (new, mine, open, waiting, to_verify): what the measures of these names count, of the person's directorates, for agents and overseers of all.
function zimmet.inbox_total(tab text, directorate_id integer DEFAULT NULL::integer) returns bigint plpgsql stable security definer cost 100 rows 0 set search_path="", plan_cache_mode=force_generic_plan; body 4c90f9f8330b48ecabd227ab5f87fb1a; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; One of the badges of the inbox alone: how many rows its list has. As zimmet.inbox_counts counts it.
function zimmet.interrupt_legal(command_id uuid, request_id integer, seen_version integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body da7e5ab038390949c0d2d415a1269ede; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The cost notice of 4982, once: the period ends here and begins again when the citizen has paid, at the latest after fifteen working days.
function zimmet.join_request(command_id uuid, request_id integer, seen_version integer, master_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body c70ed797dbad990fa2d18c0894aa0705; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Birleştir: the same matter told twice; this request follows the master from now on, its citizen is answered with it.
function zimmet.keep_anchor(day date, requests integer, entries bigint, heads bytea, seal bytea, key_fingerprint text) returns integer plpgsql volatile security definer cost 100 rows 0 set search_path=""; body f743db7e953cd53e86a90c1a36bbe545; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; Keeps that an anchor was written outside and what it says; overseers and administrators, also by their PC on its own.
function zimmet.keep_backup_proof(reaches_to timestamp with time zone, requests integer, faults integer) returns void plpgsql volatile security definer cost 100 rows 0 set search_path=""; body f305eb46ad786715743e5e7af575538d; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; A restored copy was proved, with so many faults; for overseers and administrators, by npm run prove-backup.
function zimmet.keep_entry(command_id uuid, kind text, entry_id integer, entry jsonb) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 325fda8d808edf11f512ce4987e960b2; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; A new entry of the catalogue, or one as it is to be; fields that are not told stay. What was changed is on record.
function zimmet.keep_ledger_proof(faults integer, anchors integer) returns void plpgsql volatile security definer cost 100 rows 0 set search_path=""; body e2c0673df8b0abc3a785b3933d32ab2a; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; Histories and ledgers were proved, with so many faults, against so many files of anchors; for overseers and administrators, by npm run verify.
function zimmet.keep_told_warnings(command_id uuid, until timestamp with time zone) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 83cb67e0b1a3e81091d6c45db1b46520; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The person has been told of every warning up to an instant.
function zimmet.keep_watch() returns TABLE(ended integer, again_s integer) plpgsql volatile security definer cost 100 rows 1000 set search_path=""; body 7648589af8912eedb74ff3eceb599527; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Ends sessions of staff that are in everybody's way, holds logins that keep many busy; how many ended, and in how many seconds this PC looks again. -1: somebody has just looked. Null: the server was not prepared for it (see zimmet.server_health).
function zimmet.ledger_faults() returns TABLE(request_id integer, fault text) sql stable security definer cost 100 rows 1000 set search_path="", jit=off, work_mem=64MB; body 829cccf9d100f92980d17303e3199fce; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; All faults of all ledgers, compared with the history, for overseers and administrators; no row means that every ledger is whole.
function zimmet.log_contact(command_id uuid, request_id integer, words text, reached boolean DEFAULT true) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body be0621df069c11751e48e12349be6731; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Vatandaşla görüşüldü: how, and what was said, in a sentence; the first time he was reached stops the first-contact clock, trying does not.
function zimmet.log_reads(told jsonb) returns integer plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 591e84eda6c97bdfa9319895fed86f70; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Keeps what a program showed: [{id, login, ageMs, kind, scope, found}]; told again it is kept once. Of the words of a search a keyed digest.
function zimmet.may_withdraw(attachment_id integer) returns boolean sql stable security definer cost 100 rows 0 set search_path=""; body d77a7d2985917772abd221a04fdc37a8; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether the person attached it, or is a director of who holds its request.
function zimmet.media_file(media_id bigint) returns TABLE(name text, media_type text, content bytea) sql stable security definer cost 100 rows 1000 set search_path=""; body fee22d40e5f5280b9d97f478a8308119; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; A file of a message that the person sees, for a quarter of an hour after ask_media recorded it and not before it is committed.
function zimmet.month_heads() returns TABLE(month text, closed_at timestamp with time zone, digest bytea) plpgsql stable security definer cost 100 rows 1000 set search_path="", TimeZone=UTC, extra_float_digits=1; body d0cdca707d84ee88518dad62026993ce; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; One hash over each closed month: when and by whom it was closed, and every figure that was kept. For overseers and administrators.
function zimmet.move_staff(command_id uuid, staff_id integer, post text, directorate_ids integer[]) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body d94ec765f6d49bacfcdc0d694dd27cb2; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Another post or other directorates; the rights of the old ones end at once.
function zimmet.my_acts() returns TABLE(act text) sql stable security definer cost 100 rows 1000 set search_path=""; body bef5a1ac86f2d4df2fca46888826cc96; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; What the signed-in person does to requests at all: his post, and for whom he stands in now. Of one request acts_on says it.
function zimmet.my_calls() returns TABLE(id bigint, phone text, state text, rang_at timestamp with time zone, shown_until timestamp with time zone, request_ids integer[]) sql stable security definer cost 100 rows 1000 set search_path=""; body 2b334a54354c238b682a937ebbce8543; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Calls at the telephone of whoever is signed in, who speaks with citizens: while they ring or last, those that nobody took for five minutes more. As on the telephone, the number is in clear.
function zimmet.my_term() returns jsonb sql stable security definer cost 100 rows 0 set search_path=""; body 556835b397e6be2120714b35e727f48c; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Of a login whose time has not begun or is over, from when until when it is somebody; else null.
function zimmet.name_dispatch_desk(command_id uuid, directorate_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 3a7610eda6f4958163c933a54bfb04da; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Which directorate is the dispatch desk, where what is returned and what nobody could sort goes; said once.
function zimmet.name_municipality(command_id uuid, name text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body bccba67e06361d8b858fc80999e362a3; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What stands at the head of every paper from now on.
function zimmet.note_release(command_id uuid, ring integer, sequence integer, version text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body a61fe4c0dacc5be745ed92bf258a71ee; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; An administrator's PC found this release genuine: no PC of the ring believes an earlier one from now on. A lower one changes nothing; one far past what was known a day before is refused.
function zimmet.open_directorate(command_id uuid, name text, calendar_id integer, is_dispatch_desk boolean DEFAULT false) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 7b987951858fda394fc3c76cf3e1875b; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; A new directorate on a work calendar, nobody works for it yet; the first dispatch desk of a municipality is one, too.
function zimmet.opened(scope jsonb, measure text, sort text DEFAULT 'due'::text, max_rows integer DEFAULT 50, skipped integer DEFAULT 0) returns TABLE(request_ids integer[], total bigint, counted bigint) plpgsql stable security definer cost 100 rows 1000 set search_path="", max_parallel_workers_per_gather=0, enable_presorted_aggregate=off; body af46aedc469396c9ef50bfd8f662ef3b; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The requests that a figure counts, a page of them in the order asked for (due, newest, oldest), how many there are, and how many rows of them it counts (a request evaluated twice has two); of a share its part.
function zimmet.order_update_look(command_id uuid) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 39ae9e3c7a3ec2002a63b96011bc9cfe; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Every PC looks for a newer program now, and spreads the download over its window; administrators only.
function zimmet.owed_evidence(asked_request_id integer) returns text sql stable security definer cost 100 rows 0 set search_path=""; body 398e3c3112abd46a94791a44dbaf4809; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; What "solved" needs of a request the person sees: none, document or photo.
function zimmet.pcs() returns TABLE(id integer, machine_id uuid, staff_id integer, host_name text, system text, version text, newest text, ring integer, ring_said_by text, ordered_ring integer, exempt_until timestamp with time zone, upkeep text, looked_at timestamp with time zone, result text, waiting text, seen_at timestamp with time zone, connections integer, people integer, names integer) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body b57a4857dff5d2070f8b0b20e83e763e; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; One row a PC, for administrators and overseers: who used it last, its version and the one it should have, ring, last look, when it was seen, what it has open.
function zimmet.posts_head(until_id integer DEFAULT NULL::integer) returns TABLE(last_id integer, digest bytea, present bytea) plpgsql stable security definer cost 100 rows 1000 set search_path="", TimeZone=UTC; body e01d74ed2ac7bce5e576a3b760eef109; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; One hash over the ledger of posts up to an entry, and one over who has which post now: that changes with a new entry alone. For overseers and administrators.
function zimmet.preview_directorate_calendar(directorate_id integer, calendar_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 2b8258a71a78344c6c106d7c57f17fe5; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What would move if what is open were counted on the directorate's new calendar, too; done and taken back.
function zimmet.preview_end_staff(staff_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body cbbede9641608d6fcbffb3839b31d42c; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What would be free, and who would be missing, if somebody left; done and taken back.
function zimmet.preview_enrol_file(acts jsonb) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body ce68472e0015e15c6b7e43102eb7589e; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What a file of staff would do, and whether it would wait for a second person.
function zimmet.preview_entry(kind text, entry_id integer) returns jsonb plpgsql stable security definer cost 100 rows 0 set search_path=""; body d800f014095c8ce39000422a91eafbc8; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; How many open requests an entry of the catalogue stands on: what somebody sees before he changes it.
function zimmet.preview_extra_work(calendar_id integer, name text, since timestamp with time zone, until timestamp with time zone) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 487b092ea9e0b7967bbb6113033a8dbd; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What an extra working time would move; done and taken back.
function zimmet.preview_group_size(kind text, minimum integer) returns jsonb plpgsql stable security definer cost 100 rows 0 set search_path=""; body f34d1afe98c7a4d37b52009a39a14f2f; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; How much would be told with another minimum: of figures the directorates and subjects whose solved ones of four weeks are enough for a median, of people the groups of the last quarter that ended; and whether it takes a second person.
function zimmet.preview_holiday(name text, since timestamp with time zone, until timestamp with time zone) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 6da94e654b4e27d4d8e2bf4b81315c8f; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What a new holiday would move; done and taken back.
function zimmet.preview_import_taken_back(import_id integer) returns jsonb plpgsql stable security definer cost 100 rows 0 set search_path=""; body 66c466dbdf1a182fed79c3c39df4be7e; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What taking an import back would hide, on how many of its requests somebody has acted since (then it is refused) and the first twenty, and whether a second person is needed.
function zimmet.preview_leave(name text, since timestamp with time zone, until timestamp with time zone, calendar_ids integer[]) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 8000e32e821f238463045cf68b14a0ab; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What an idari izin would move. It is declared, looked at and taken back: the preview cannot differ from the act.
function zimmet.preview_map(file text, name_property text) returns jsonb plpgsql stable security definer cost 100 rows 0 set search_path=""; body 4873a094b94ea5afe4febb799db7c098; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What a GeoJSON file holds for our neighbourhoods, and which of its names are none of theirs; changes nothing.
function zimmet.preview_move_staff(staff_id integer, post text, directorate_ids integer[]) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 6770773f2fedf26598ed7372a00386a9; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What would be free, and who would be missing, if somebody got another post; done and taken back.
function zimmet.preview_proposal(proposal_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 71d0723eb1c3bd37430f044601f89c2f; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; What a proposal would move now; done and taken back.
function zimmet.preview_retire_directorate(directorate_id integer, receiver_id integer DEFAULT NULL::integer, with_staff boolean DEFAULT false) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 08e59d3f0e2662076577a48d175d2c23; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What would go where if a directorate were retired; done and taken back.
function zimmet.preview_streets(streets jsonb) returns jsonb plpgsql stable security definer cost 100 rows 0 set search_path=""; body b33673348e2309a090fa225f18715353; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What add_streets would add: its own answer, before anything is written.
function zimmet.preview_target(kind text, subject_id integer, priority text, unit text, amount integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body bd722f4d3ac7690980c88900a5d98ea9; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What would move if a new target also counted for what is open; done and taken back.
function zimmet.preview_week(calendar_id integer, from_day date, spans jsonb) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 2b9bc05f8382a9be3eecc0d9957600af; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What new working hours would move; done and taken back.
function zimmet.preview_without_extra_work(extra_work_id integer) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body 900df648564044f0daddedadae2744ac; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What would move if an extra working time were taken back; done and taken back.
function zimmet.preview_without_holiday(day_off_id integer) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body 98a02f270605c1d0fc83b8de70216604; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What would move if a holiday were worked; done and taken back.
function zimmet.preview_without_leave(day_off_id integer) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body fd8558f7a35d615a3cf377cbcc038bda; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What would move if an idari izin were taken back; done and taken back.
function zimmet.propose_join(command_id uuid, request_id integer, seen_version integer, master_id integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 3a54e9cb4fa89560cb0e05e9b149798d; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Birleştirmeyi öner: another subject or place, but one matter, somebody holds and says why; a second person decides.
function zimmet.publish_people(quarter date) returns void plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 874023e2e9f1f41d365e6c87be4a50db; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Counts once and for all who asked in a quarter that has ended (its first day); demographics tells it in later transactions.
function zimmet.reached_warnings(since timestamp with time zone) returns TABLE(request_id integer, number text, level integer) sql stable security definer cost 100 rows 1000 set search_path=""; body 8f939f75e7ce1c8621c1e9b055f01bb3; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The requests whose warning of a level came due for the person since an instant: near the deadline the clerk, at it the director, later the mayor's office.
function zimmet.read_deliveries_again(command_id uuid) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 57fdc4f290270b30b373934144b003bd; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Administrators: the gateway reads once more what could not be read; what was taken in of it is not taken in twice.
function zimmet.recording_file(call_id bigint, is_last boolean) returns TABLE(media_type text, content bytea) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 4dcd376fa67aa44005233de941e8d34b; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The recording of a call, for a quarter of an hour after ask_recording recorded it and not before it is committed; no row while it is on its way. Refused where it cannot be had (ZM154), and at the last question where it has not come (ZM155).
function zimmet.refuse_proposal(command_id uuid, proposal_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 6b01e25df3c8aeaf9c6c0b3d66d4dacd; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; Reddet; whoever proposed it takes it back with the same.
function zimmet.register_from_messages(command_id uuid, request jsonb, message_ids bigint[], media_ids bigint[] DEFAULT '{}'::bigint[]) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 8481542d76ff6a39029c256c08a74021; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Registers what a citizen wrote as register_request does; who asks is the person of the conversation unless told otherwise, the chosen files become the request's.
function zimmet.register_request(command_id uuid, request jsonb) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body 779a7515e386cd5ddfc14edbb6427565; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Registers what a citizen asks (channelId, subjectId, neighbourhoodId, streetId, description, priority, citizen and the plain fields, by name) and gives it at once into the custody of the subject's directorate; agents and overseers.
function zimmet.reinstate_directorate(command_id uuid, directorate_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 24ef6c0318c2d5ad9c72d8378630b930; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; A directorate that was retired works again, with those of its subjects that are still where they went; requests and people that went to others stay with them.
function zimmet.reinstate_subject(command_id uuid, subject_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 3f394ad1d124ce0fed45e60703ed8ce5; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; A retired subject of an open directorate is offered again; its successor goes on being found by its words.
function zimmet.remove_holiday(command_id uuid, day_off_id integer) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body 6d3cedd7c482cd3e87c9d66a1ca9d5ec; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; The state moved or abolished a holiday: it counts no more, and its row stays to be read. What was moved is added anew.
function zimmet.remove_map(command_id uuid) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body f6f0f7b210d5fb7a1db79b561c9b3189; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Takes the map away; tables and figures do without it.
function zimmet.rename_directorate(command_id uuid, directorate_id integer, name text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 251ddf3732ac159fd105813d2c0f256b; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Another name for the same directorate: its past and its work stay with it.
function zimmet.rename_staff(command_id uuid, staff_id integer, full_name text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 4e5114d884457787b5d948fb6df5ee94; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Another name for the same person, from now on: what was recorded before shows the one before. Administrators only.
function zimmet.reopen(command_id uuid, request_id integer, seen_version integer, by_citizen boolean, score integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 29bbfbc6aefe10505f49164a0e793ed8; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Çözülmedi, yeniden aç: the same request, back in the same custody; counted as a return of the work.
function zimmet.reopen_from_messages(command_id uuid, request_id integer, seen_version integer, message_ids bigint[], media_ids bigint[] DEFAULT '{}'::bigint[]) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 02684f1ac37987994e2f5aa493c96cf6; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Aynı iş: the citizen writes that it is not solved; the same request is reopened in his words, as reopen does, and what he wrote is put on it.
function zimmet.report_pc(host_name text, system text, ring integer, ring_said_by text, upkeep text, looked_at timestamp with time zone, result text, waiting text) returns boolean plpgsql volatile security definer cost 100 rows 0 set search_path=""; body d2d4f5a4434446767115a3ba48b27b8c; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; What the PC of this session says of itself, beside who is signed in; every few minutes. False: too soon after the last time, nothing was written.
function zimmet.request_wishes(request_id integer) returns TABLE(citizen_id integer, at timestamp with time zone, staff_id integer, is_written_to boolean, is_asked boolean, words text) sql stable security definer cost 100 rows 1000 set search_path=""; body 18bbbfe2198410bba77ff4a9cc037c37; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; What those who ask on a request that one sees said of being written to and asked, the newest first.
function zimmet.reset_password(command_id uuid, staff_id integer, password_verifier text) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body 6858da476fc4e3841273367600c5886a; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; A new password for somebody who forgot it, as a SCRAM verifier; null: the directory keeps it from now on.
function zimmet.resolve(command_id uuid, request_id integer, seen_version integer, outcome text, words text, institution_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 29851038404fd672f00dfd8086826284; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Çözüldü bildir: solved with its evidence; forwarded or declined with words, which a second person must approve.
function zimmet.restart_legal(command_id uuid, request_id integer, seen_version integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 1770ca74887306b0267be7593df5cc68; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The cost was paid: the legal period starts again, whole.
function zimmet.resume(command_id uuid, request_id integer, seen_version integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 8262e067b68c87ac7bf7cad404180454; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Sürdür: what was waited for came earlier.
function zimmet.retire_directorate(command_id uuid, directorate_id integer, receiver_id integer DEFAULT NULL::integer, with_staff boolean DEFAULT false) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 274864567179fd8cabe62910571148f4; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; A directorate that is no more, or is merged into another: its subjects, its open requests and, where told so, its people go there; without a receiver to the dispatch desk.
function zimmet.retire_subject(command_id uuid, subject_id integer, successor_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 7b20eb9595245bdcf7d04b6806df60b1; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; A subject that is offered no more; its successor is found by its words. What is open keeps the subject it was registered with, and what that owes.
function zimmet.return_custody(command_id uuid, request_id integer, seen_version integer, reason_id integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body afb8f90114bfbb0f799351ff0fef8577; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; İade et: "not ours"; custody passes to the dispatch desk for a reason.
function zimmet.return_staff(command_id uuid, staff_id integer, post text, directorate_ids integer[], password_verifier text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body a0e97b34690ba3db4414d5bf4bef5133; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Somebody who left comes back, to a directorate, under the same login with a new password.
function zimmet.reveal(command_id uuid, request_id integer, citizen_id integer, reason_id integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 8b4975e2a713786173c0ea54e6a65381; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Records that somebody looks at the personal data of a request's citizen, and why; zimmet.revealed_citizen then tells it.
function zimmet.revealed_citizen(revealed_by uuid) returns jsonb sql stable security definer cost 100 rows 0 set search_path=""; body 57b6a8cc86f338331113d4e3596591d8; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The data that one's own reveal asked for, for a quarter of an hour. Not in the transaction that recorded it: who rolls back has seen nothing.
function zimmet.revisions_since(since pg_snapshot) returns TABLE(topics text[], seen pg_snapshot) sql stable parallel safe cost 100 rows 1000; body 969b4ce870490fbbcce1d42467f17b6e; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; What besides requests changed since a snapshot, and the snapshot to ask with next. Null: from now on.
function zimmet.rising_subjects(scope jsonb) returns TABLE(subject_id integer, recent bigint, before bigint, score double precision, weeks integer, before_since bigint, since bigint, until bigint) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 2c5679235fe29c657b64df852875d8b1; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Subjects of which at least as many requests came in as figures stand on the last seven whole days of a scope, three standard deviations more than in their usual week, the strongest first; before them, without a subject, all together. Without four weeks of records none.
function zimmet.rules_digest() returns TABLE(steps integer, digest bytea) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 0626cebdfb9e45be493d339c69884878; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; One hash over what the database enforces: functions, views, triggers and whether they are on, constraints, policies, act rules; and how many steps made it.
function zimmet.search_requests(words text, max_rows integer DEFAULT 50) returns SETOF integer plpgsql stable security definer cost 100 rows 1000 set search_path=""; body f941575ad329b2416946bf4d57250708; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Requests that the person may see, by number or by words, the newest first. By phone: zimmet.ask_citizens.
function zimmet.see_conversation(command_id uuid, conversation_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body d6ee80b54066a29db9f4bb2307a2e48e; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Records who opened a conversation, and that nothing in it is unread any more.
function zimmet.see_digest(command_id uuid, week date) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body def156a7bce8cca59ac325df2e599e47; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; In the week of this Monday the person has seen the digest, or closed the note that tells of it.
function zimmet.see_notices(command_id uuid) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 29eb87e9b7b11656c3cc5a398219c6d5; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The person has read what others did to his account.
function zimmet.see_warning(command_id uuid, request_id integer, level integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body af44b9818b3414012e9f57e2d14dba5c; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Keeps in the history that the person saw the warning of a level, once.
function zimmet.separate_request(command_id uuid, request_id integer, seen_version integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 65db5bab05fc46d0e0f4f5fe3c0a9804; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Ayır: the joining was wrong; the request goes back to who held it, the master gets its own clocks back.
function zimmet.server_health() returns TABLE(part text, code text, state text, facts jsonb, is_in_place boolean) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 948345793b3922b25bda0d04d8459951; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Administrators only: how the server, the proofs, the house and its PCs, and the settings of docs/for-it.md stand: in_order, look or act.
function zimmet.set_citizen_wish(command_id uuid, request_id integer, citizen_id integer, is_written_to boolean, is_asked boolean DEFAULT true, words text DEFAULT NULL::text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 2300cb660c34de038c53e997266b1bba; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether one who asked wants to be written to and asked how content he is; told by whoever spoke with him about a request, and why.
function zimmet.set_conversation_wish(command_id uuid, conversation_id integer, is_written_to boolean, is_asked boolean, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body eb18ae87735863494a4b7060da62fd92; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether who writes in a conversation wants to be written to and asked how content he is, and why; it is his wherever he is met.
function zimmet.set_directorate_calendar(command_id uuid, directorate_id integer, calendar_id integer, moves_open boolean) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body bfc0612dd69db5058072d2ba29e814a6; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; On which calendar a directorate works from now on; what citizens were promised on the old one stays unless moves_open says so.
function zimmet.set_goals(command_id uuid, directorate_id integer, goal_on_time integer, goal_hours integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 6adc2840ea57fcf2612c57ff0dcab7e5; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; What a directorate is to reach, a share in time and a median in working hours, each null where there is none; shown beside its figures.
function zimmet.set_group_size(command_id uuid, kind text, minimum integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body d4f58647cdd3363973af4156b474a4dd; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Below how many nothing is told of figures or people: an administrator's; telling of fewer than now takes a second person.
function zimmet.set_legal_basis(command_id uuid, request_id integer, seen_version integer, legal_basis_id integer, words text DEFAULT NULL::text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body cc9445896b7edfad26b2a7cb356e5b68; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The law under which the citizen asks (3071, 4982, 6698) or none; its clock runs from registration. Taking it off, or a later date, owes a sentence.
function zimmet.set_messages(command_id uuid, quiet_from text, quiet_until text, survey_closes boolean, survey_tries integer, days_between_tries integer, days_to_answer integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 5cf159da4e5c9ed0959e00be530901b8; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; The quiet hours as HH:MI, how often the survey is asked, days apart, how long it may be answered, and whether the citizen's own "solved" closes, which takes a second person.
function zimmet.set_minimum_program(command_id uuid, version text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 90f6fec5ae221e68b57b6fd8eff5088f; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; The oldest program that may be used from now on, null for none but the code's own; never past what the pilot ring has proved; administrators only.
function zimmet.set_office(command_id uuid, staff_id integer, office text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body ec7c20b18443b5edfeec423c5604672d; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Makam: makes an overseer the mayor or a vice mayor, who hear of what is long overdue; null takes the office back. Administrators only.
function zimmet.set_reading_limit(command_id uuid, kind text, per_minute integer, per_hour integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body b0e6fcf7775b4b528e6f1293434dbf28; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; How much of a kind (phone, reveal, attachment) a person may read within a minute and an hour; an administrator's, who reads none.
function zimmet.set_target(command_id uuid, kind text, subject_id integer, priority text, unit text, amount integer, moves_open boolean) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 24f1f6c24f9646e3e2663b4f2c7fb471; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; A new target for what comes; for what is open only where moves_open says so.
function zimmet.set_terms(command_id uuid, staff_id integer, extension text, works_from timestamp with time zone, works_until timestamp with time zone) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body 6bab05fddb6b105670b6c7b77e5a2779; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Somebody's extension, and from when until when he works here: rights end then by themselves.
function zimmet.set_week(command_id uuid, calendar_id integer, from_day date, spans jsonb) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body 00f68388b7c54c96942369022e4de951; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Working hours of a calendar from a date on; what lies before stays as it was.
function zimmet.settings_head(until_entry integer DEFAULT NULL::integer) returns TABLE(entry integer, hash bytea) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 81a2cbd2a33bb201b213db7d67cf4452; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; The end of the chain of settings, or where it stood at an entry: an anchored entry keeps its hash for ever. For overseers and administrators.
function zimmet.subject_uses() returns jsonb plpgsql stable security definer cost 100 rows 0 set search_path=""; body 5b62a740b6d632953df40b1cd495d3b4; rights zimmet_administrator=EXECUTE zimmet_overseer=EXECUTE zimmet_owner=EXECUTE; How many requests of the last year have each subject, for administrators and overseers: what is used most is looked at first.
function zimmet.take(command_id uuid, request_id integer, seen_version integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 059f6a78f595db7cca999301459cfdc9; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Üstlen: the work is mine; accepts custody where that was not done.
function zimmet.take_back_import(command_id uuid, import_id integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body e9792e00e6adb53b2c4450b3ced0fe47; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Aktarımı geri al: as if it had not come in, while nobody has acted on any of it; at a second person's yes where it brought open requests or one had said yes to counting it.
function zimmet.take_conversation(command_id uuid, conversation_id integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body a8b43cb318bfcf6e735a1ebadca31c95; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Says that one has a conversation before him, and no other; others see it and are not locked out.
function zimmet.tell_stage(command_id uuid, request_id integer, seen_version integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 3f6bc931c427a7c1c03f27276043b2d3; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Safahatı bildir: the stage was told, which keeps the period of 3071; the result stays owed until the request is closed.
function zimmet.undo(command_id uuid, request_id integer, seen_version integer) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body e4430b1daba42b86b43330450d737b88; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Geri al: takes one's own last act on a request back, within a minute and where nobody has acted since. Recorded as an act of its own.
function zimmet.undo_extra_work(command_id uuid, extra_work_id integer) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body 7ee4e5b933c97bb9290de99b7123374b; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Takes an extra working time back; every deadline returns to where it was.
function zimmet.undo_leave(command_id uuid, day_off_id integer) returns jsonb sql volatile security definer cost 100 rows 0 set search_path=""; body 050cc1e96d223bf9b31bc77841bd1043; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Takes an idari izin back; every deadline returns to where it was.
function zimmet.unreadable_by_source() returns TABLE(source text, deliveries integer, since timestamp with time zone, newest_at timestamp with time zone, reason text) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 94b1bff98b54b067c5f4bb256497ad1a; rights zimmet_administrator=EXECUTE zimmet_owner=EXECUTE; Administrators: of which channel how many deliveries could not be taken in, since when, and why the newest was not; nothing of what stands in them.
function zimmet.unreadable_deliveries() returns TABLE(id bigint, source text, received_at timestamp with time zone, bytes integer, fault text) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 9b8447a780149226321524875b4b427d; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Deliveries that could not be taken in, and why, without what stands in them; the newest two hundred.
function zimmet.untold_warnings() returns TABLE(request_id integer, number text, level integer) sql stable security definer cost 100 rows 1000 set search_path=""; body e9b827db288d3a5359bf750b953db506; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The warnings that came due for the person since he was last told of some, on whichever PC.
function zimmet.unusual_reading() returns TABLE(staff_id integer, kind text, today bigint, usual double precision, is_at_limit boolean) plpgsql stable security definer cost 100 rows 1000 set search_path=""; body bf350c183eb94cad2f316328d247c815; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Who met a limit today, or read more than three times of what is usual for him (the mean of his days of four weeks) and more than twenty; for overseers and administrators.
function zimmet.update_orders() returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body af97e3ea6d01082ea751ddebc225baa1; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; What the administrators order of the PC of this session. A PC of the pilot ring shows by asking that it is worked with in its version.
function zimmet.verify(command_id uuid, request_id integer, seen_version integer, by_citizen boolean, score integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body c89c5c1fe53ac64e91527ce86316aab9; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Teyit et ve kapat: somebody outside the directorate, or the citizen, confirms; only this closes.
function zimmet.wake_keys() returns TABLE(epoch text, keys text[]) sql stable security definer cost 100 rows 1000 set search_path=""; body da7fea710d08124e97689936bb2875a2; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; By which a desk knows the notices that concern its person, as long as the epoch of a notice is this one. Null keys: every notice does.
function zimmet.watch_sessions() returns integer sql volatile security definer cost 100 rows 0 set search_path=""; body 4203a51d5b7b44d242023de60dd697c8; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; What programs before zimmet.keep_watch call; as that.
function zimmet.withdraw_attachment(command_id uuid, request_id integer, attachment_id integer, words text) returns jsonb plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 8a22690a8265468ead0bc1744c91bfa6; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Dosyayı geri çek: it stays with the request and counts for nothing any more; not while a resolution stands on it.
function zimmet_private.accept_period(INOUT r zimmet_data.request, staff_id integer) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body 222ecadb30b362cc92af866bad22db37; rights zimmet_owner=EXECUTE; The holder takes the request into work.
function zimmet_private.act_refusal(wanted text, r zimmet_data.request, relations text[]) returns text plpgsql stable cost 100 rows 0 set search_path=""; body f38ca5d0c6b789337b8ef7e5786536f1; rights zimmet_owner=EXECUTE; The code with which the rules refuse an act of the signed-in person on a request now, whose relations to it are told; null where he may.
function zimmet_private.acted_on_since(i zimmet_data.import) returns TABLE(request_id integer, number text) sql stable cost 100 rows 1000 set search_path=""; body 15a84abe3f85fddaf16b1df245e73688; rights zimmet_owner=EXECUTE; The requests of an import on which somebody has acted since it came in.
function zimmet_private.add_citizen(told jsonb) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body 20362a2252358331838cb52fc4b867ee; rights zimmet_owner=EXECUTE; Keeps a new citizen as the caller told it and returns the id.
function zimmet_private.add_fixed_holidays(until_year integer) returns void sql volatile cost 100 rows 0 set search_path=""; body bd3037627db1a877a602029b9294bc3d; rights zimmet_owner=EXECUTE; The fixed holidays of the years that have none yet. Religious days of those years come with a later step, once they are published.
function zimmet_private.add_names(i zimmet_data.import, rows jsonb) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 476885268b13b38230361e6ffdc74d1d; rights zimmet_owner=EXECUTE; Adds the names that rows bring and the catalogue lacks, retired, where the import was told to.
function zimmet_private.add_to_cell(cell zimmet_data.day_tally, sums integer[]) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 2227676b16dcbe6e806931b27efa948a; rights zimmet_owner=EXECUTE; Adds to a part of a cell that nobody else is writing; makes a new part where there is none.
function zimmet_private.age_band(birth_year integer, at timestamp with time zone) returns text sql immutable parallel safe cost 100 rows 0 set search_path=""; body be42ab0ce6675a875efebba63cfc8312; rights zimmet_owner=EXECUTE; The age band of a person at an instant; by the year of birth alone, so a year out at most.
function zimmet_private.answers_of(told jsonb, subject_id integer) returns jsonb plpgsql stable cost 100 rows 0 set search_path=""; body ad24dabb20985cd799b8fe47c567f235; rights zimmet_owner=EXECUTE; The answers to a subject's questions, by the question's id; refuses where one that is required is missing, or is none.
function zimmet_private.answers_text(plain jsonb) returns text sql stable security definer cost 100 rows 0 set search_path=""; body 5c606ae59e9367a59c5edd4cf9b59e75; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Questions and answers of a request in one line; null where nothing was asked.
function zimmet_private.apply_calendars(calendar_ids integer[]) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body e7b6e874156668443b52bc0e355d1901; rights zimmet_owner=EXECUTE; Builds the clocks anew; refuses a calendar on which nobody would work.
function zimmet_private.ask_score(asked zimmet_data.survey, c zimmet_data.conversation) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 658c6bba6cb9888bd98889a9bd4c63eb; rights zimmet_owner=EXECUTE; Asks who has answered how content he is, in the open window of his conversation, where the house has words for it.
function zimmet_private.ask_survey(r zimmet_data.request, asking integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 23a0801dd840896a47f7db2b13aa200b; rights zimmet_owner=EXECUTE; Asks one who asked whether it was solved, once for each resolution; by phone where he cannot be written to.
function zimmet_private.ask_to_count() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body b29d4285d0f629730ef97893c2a5b596; rights zimmet_owner=EXECUTE; What an import brought in closed waits for a second person before figures tell of it.
function zimmet_private.asks_already(r zimmet_data.request, asking zimmet_data.citizen) returns boolean sql stable cost 100 rows 0 set search_path=""; body 71197c51609bc162771d8ccd914fefbb; rights zimmet_owner=EXECUTE; Whether the citizen asks on the request already: the same entry, or the same name with the same phone.
function zimmet_private.asks_from_outside(r zimmet_data.request, wanted_citizen_id integer) returns boolean sql stable cost 100 rows 0 set search_path=""; body 06b5a26e8905e348382c6f3146ee10ab; rights zimmet_owner=EXECUTE; Whether the citizen was put down on it by somebody who worked for none of its holders, nor of what is joined to it, then or while they had it: the word of whom they bring is theirs.
function zimmet_private.asks_on(asked_request_id integer, wanted_citizen_id integer) returns boolean sql stable cost 100 rows 0 set search_path=""; body 4a6d106cf085d99f5d29243c3dc5cbc5; rights zimmet_owner=EXECUTE; Whether the citizen is the one who asked, or a further complainant; who left with a request that was separated is not.
function zimmet_private.begin_calendar_change() returns void plpgsql volatile cost 100 rows 0 set search_path=""; body fde26a5c878074d9e1ef29716f83700e; rights zimmet_owner=EXECUTE; Administrators only; holds off commands, not readers, until the change is done.
function zimmet_private.begin_command(command_id uuid, wanted text, input jsonb) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body ea741895161d8809dc0466f137d75266; rights zimmet_owner=EXECUTE; Null: go on. Otherwise the first answer to the same command, which is all that happens.
function zimmet_private.begin_map_change() returns void plpgsql stable cost 100 rows 0 set search_path=""; body 9f1b54aab30f3e71b32684e8aaa28c4c; rights zimmet_owner=EXECUTE; Administrators only.
function zimmet_private.begin_settings_chain() returns void sql volatile cost 100 rows 0 set search_path=""; body e12005d56f6632610eef8f98e8832898; rights zimmet_owner=EXECUTE; Takes into the chain what stood before there was one.
function zimmet_private.begin_staff_change() returns void plpgsql stable cost 100 rows 0 set search_path=""; body fa7a8687955e5051bed077d828f2a408; rights zimmet_owner=EXECUTE; Refuses everybody but administrators.
function zimmet_private.begin_update_order(command_id uuid, act text, input jsonb) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body 9b9daf1df9e03f06ffc14b2ae4412fb8; rights zimmet_owner=EXECUTE; As begin_command, for orders that administrators alone give.
function zimmet_private.both_pauses(starts double precision[], ends double precision[], worked_before double precision[], asked_request_id integer) returns TABLE(seconds bigint, promise_seconds bigint) sql stable parallel safe cost 100 rows 1000; body 2b7cbf3cde693cad7c420ec724ab0283; rights zimmet_owner=EXECUTE; Working seconds that the holds of a request pause its deadline, and its first promise. What pauses the promise pauses the deadline.
function zimmet_private.build_clock(wanted_calendar_id integer, from_day date, until_day date) returns void sql volatile cost 100 rows 0 set search_path=""; body 2e8f95f1035117705610904dab379156; rights zimmet_owner=EXECUTE; Writes the spans of a calendar between two dates: its weeks, less its days off, plus its extra work.
function zimmet_private.busy_logins() returns TABLE(staff_id integer, login text, busy integer, sessions integer) sql stable cost 100 rows 1000 set search_path=""; body 9dd8c620339c29be613117d8ec1875b6; rights zimmet_owner=EXECUTE; Whose looks of the last minutes weigh, and to how many sessions that holds them; null: to none yet.
function zimmet_private.busy_sessions() returns TABLE(staff_id integer, busy integer, was_held boolean) sql stable cost 100 rows 1000 set search_path=""; body d2f898cc7582bb94b2f7c6e5a6acf99f; rights zimmet_owner=EXECUTE; How many sessions each login keeps busy at this moment, and whether it was held for that within a day.
function zimmet_private.busy_weight(busy integer, was_held boolean) returns integer sql immutable cost 100 rows 0 set search_path=""; body 53ff046560eee743cb169d483c962763; rights zimmet_owner=EXECUTE; What a second of so many busy sessions weighs: sixteen as much as a thousand seconds of five.
function zimmet_private.by_day(part tstzrange) returns SETOF tstzrange sql stable cost 100 rows 1000 set search_path=""; body 989fb9b815165f83e3f5397f86e307af; rights zimmet_owner=EXECUTE; Cuts a stretch at each local midnight.
function zimmet_private.came_by_mistake(asked_citizen_id integer) returns boolean sql stable cost 100 rows 0 set search_path=""; body 70147d35c60f0f5fd1d0d71caf235cb1; rights zimmet_owner=EXECUTE; Whether all that is known of a citizen came in with imports that were taken back: nobody finds him by it.
function zimmet_private.camera_instant(told timestamp with time zone) returns timestamp with time zone sql stable cost 100 rows 0 set search_path=""; body 92fa9d62346f3ee1cb7180bd0a58653d; rights zimmet_owner=EXECUTE; When a picture was taken, where the camera's clock can be believed; null otherwise.
function zimmet_private.can_be_reached(asked_request_id integer) returns boolean sql stable cost 100 rows 0 set search_path=""; body bec96ad10ef8d833744fd063da733666; rights zimmet_owner=EXECUTE; Whether one of those who asked has a phone, an e-mail address or an address.
function zimmet_private.can_be_undone(act text) returns boolean sql immutable cost 100 rows 0 set search_path=""; body cbab867ab612493b432423ef502ad3e9; rights zimmet_owner=EXECUTE; Acts that say only who has it; what tells somebody something, or stops a clock, is not unsaid.
function zimmet_private.cancel_unwanted() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body ad2b21f9fd64f8010ca2a4ac01bd583c; rights zimmet_owner=EXECUTE; Trigger: nothing of itself waits to be sent to who does not want to be written to, however it came to wait.
function zimmet_private.carry_out(p zimmet_data.proposal) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body c55dcebd58f27d4d5a0403a215835c71; rights zimmet_owner=EXECUTE; Does what was proposed, as the approver, under the rules of now.
function zimmet_private.chain_hash(previous_hash bytea, request_id integer, entry integer, at timestamp with time zone, staff_id integer, login name, act text, version integer, details jsonb) returns bytea sql stable parallel safe cost 100 rows 0; body 2f028e42321d88c98899cc6ad688db58; rights zimmet_owner=EXECUTE; SHA-256 over the JSON text of everything an entry says and the hash before it.
function zimmet_private.chain_rows(i zimmet_data.import, at timestamp with time zone) returns void sql volatile cost 100 rows 0 set search_path=""; body bff20a2cd91b3b1005be53e9c65c52e6; rights zimmet_owner=EXECUTE; What the history will say of each row, and its hash.
function zimmet_private.chain_settings() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 22d2a0b820bf735b5e7d429b0134df98; rights zimmet_owner=EXECUTE; Trigger at the commit: what waits goes into the chain of settings.
function zimmet_private.change_calendar(command_id uuid, kind text, p jsonb) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body fe945e38d942614c19fe1485c3e1541e; rights zimmet_owner=EXECUTE; One administrator's act for what comes; for days gone by a proposal, which a second person carries out.
function zimmet_private.change_message(target zimmet_data.message, event jsonb) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 98ccfae728d6f9940c67375860ba5513; rights zimmet_owner=EXECUTE; What a citizen did to a message: other words, taken back, an emoji on it (none takes it off). The first words stay on record.
function zimmet_private.change_reaches(kind text, p jsonb) returns timestamp with time zone sql stable cost 100 rows 0 set search_path=""; body dcf78e66012c4c9615be8fad3b3f765f; rights zimmet_owner=EXECUTE; From when on a change of the calendar counts.
function zimmet_private.change_staff(command_id uuid, kind text, p jsonb) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body 30416fdffe0156210600a5fc5a03c896; rights zimmet_owner=EXECUTE; One administrator's act on staff, or his proposal.
function zimmet_private.changes_found(since pg_snapshot) returns integer[] sql stable security definer cost 100 rows 0 set search_path="", plan_cache_mode=force_generic_plan, enable_seqscan=off; body 68cb367fe9e5ae3d444efd5327e0309c; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Requests this person may see that changed since a snapshot; null: too long ago.
function zimmet_private.channel_code_of(account_kind text) returns text sql immutable parallel safe cost 100 rows 0 set search_path=""; body aca5cf8dbafaa605539063fdbe3f1216; rights zimmet_owner=EXECUTE; The way in that a request has which came on an account of the kind.
function zimmet_private.check_absence(person integer, since timestamp with time zone, until timestamp with time zone) returns void plpgsql stable cost 100 rows 0 set search_path=""; body d5ae7d67f0e8b269dce866e572353920; rights zimmet_owner=EXECUTE; Refuses an absence that is over, runs backwards, lasts beyond two years or lies on another of the same person.
function zimmet_private.check_answer(c zimmet_data.conversation, seen_message_id bigint) returns void plpgsql stable cost 100 rows 0 set search_path=""; body f5335c795754a85cecbe1ed37dca766d; rights zimmet_owner=EXECUTE; Asks first, where somebody else has answered within the minute (ZM147) or the citizen has gone on writing (ZM148).
function zimmet_private.check_citizen(told jsonb) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 28bca38478afac195b7f308a3ac7cf40; rights zimmet_owner=EXECUTE; Refuses what a caller told of himself where it cannot be right.
function zimmet_private.check_citizens_answer(r zimmet_data.request) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 4f6e7ff4f860209698026bcba468d569; rights zimmet_owner=EXECUTE; Refuses an answer of the citizen where nobody who asked can be reached, or nobody outside the holder has spoken to him since the resolution.
function zimmet_private.check_closing() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 4b8aca8d1af86ea38010ff858ee7e30e; rights zimmet_owner=EXECUTE; At commit: refuses a closing that the ledgers do not bear out, whoever wrote it.
function zimmet_private.check_commit() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body a83337874831ac3b47be8bbd3d7686a3; rights zimmet_owner=EXECUTE; At commit: an act whose transaction was held open is not kept, whoever writes.
function zimmet_private.check_custody() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 80044fcd846671bd27659a267ac743e1; rights zimmet_owner=EXECUTE; At commit: refuses a ledger with a gap, or one that disagrees with its request.
function zimmet_private.check_day_off(name text, since timestamp with time zone, until timestamp with time zone, calendar_ids integer[]) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 74353b31ee7c0ff5303fa2e3e94440ac; rights zimmet_owner=EXECUTE; Refuses a day off that ends before it begins, has no name, or is meant for a calendar that is none.
function zimmet_private.check_digit(digits text) returns text plpgsql immutable strict parallel safe cost 100 rows 0 set search_path=""; body c3ae3cb73538a95a3d219fb2cd45fe13; rights zimmet_owner=EXECUTE; Check digit by Damm (2004) of a string of digits.
function zimmet_private.check_enrolment(p jsonb) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 75184c73086817fe7249f86f53a00b4d; rights zimmet_owner=EXECUTE; Refuses an unknown post, a login that is taken or none, a password that is no verifier.
function zimmet_private.check_evidence(asked_request_id integer, kept zimmet_data.file_content) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 90167221062e7209cfe33185cea1490d; rights zimmet_owner=EXECUTE; Refuses as evidence a document where a photo is owed, and a picture too small to show anything.
function zimmet_private.check_extension() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 5dcec8e0fc4df2d06a3ce34c6bf5d060; rights zimmet_owner=EXECUTE; Without a deadline (an imported request may have none) there is nothing to extend.
function zimmet_private.check_group_size(kind text, minimum integer) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 9398067f574cb90ca3b5ddad6929c7da; rights zimmet_owner=EXECUTE; Refuses everybody but administrators, and a size that no longer protects (ZM106): below ten people single ones follow from differences.
function zimmet_private.check_hold(reason_id integer, until timestamp with time zone, at timestamp with time zone) returns void plpgsql stable cost 100 rows 0 set search_path=""; body ae7ba40afe5ca8e47c899bc735e11a5b; rights zimmet_owner=EXECUTE; Refuses a hold without a reason, into the past, or longer than its reason allows unless the director asks.
function zimmet_private.check_hold_sums(r zimmet_data.request, reason_id integer, until timestamp with time zone) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 74345150c24fe9238607a8a11b20290a; rights zimmet_owner=EXECUTE; Refuses (ZM041) what together waits longer than its reason allows (the director: than a year), or for the eleventh time (his: the 21st).
function zimmet_private.check_import_is_finished() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body f75cd34311ea6aeb1ed9390b383ee67b; rights zimmet_owner=EXECUTE; At commit: nothing is half imported, whoever writes.
function zimmet_private.check_joined_laws(r zimmet_data.request) returns void plpgsql stable cost 100 rows 0 set search_path=""; body cac583d9968ba65323899584b0777c6d; rights zimmet_owner=EXECUTE; Refuses a legal clock of a master that ends later than that of what is joined to it.
function zimmet_private.check_law_kept(r zimmet_data.request, fresh zimmet_data.request, words text) returns text plpgsql volatile cost 100 rows 0 set search_path=""; body c29a707fafa339d7da32076aa40ec2a4; rights zimmet_owner=EXECUTE; Refuses to take a law off or to give it a later date without a sentence, by another than a director or an overseer (ZM047), or after its deadline (ZM040).
function zimmet_private.check_message_setting(told jsonb) returns void plpgsql stable cost 100 rows 0 set search_path=""; body ab6cba6f94a827d8ae627bb38031971b; rights zimmet_owner=EXECUTE; Refuses hours that are none and numbers out of their bounds.
function zimmet_private.check_new_calendar(name text, observes_days_off boolean) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 00df7b3bc77753b0a5040a7175649865; rights zimmet_owner=EXECUTE; Refuses a calendar without a name, or with one that another has, however it is written.
function zimmet_private.check_overseeing() returns void plpgsql stable cost 100 rows 0 set search_path=""; body 059148c53cf2324f069a5a1376396df1; rights zimmet_owner=EXECUTE; Refuses (ZM003) whoever does not oversee all directorates.
function zimmet_private.check_pc(host_name text, system text, ring integer, ring_said_by text, words text[], looked_at timestamp with time zone) returns void plpgsql stable cost 100 rows 0 set search_path=""; body a10236c53e76a5c2b8b82dcb98b6645c; rights zimmet_owner=EXECUTE; Refuses what no PC says of itself: this row is shown to administrators, and whoever has a password can write one.
function zimmet_private.check_place(neighbourhood_id integer, street_id integer) returns void plpgsql stable cost 100 rows 0 set search_path=""; body ea21fa1d1ef9f2f5a16dc0c3150a11e9; rights zimmet_owner=EXECUTE; Refuses a street that lies elsewhere or a neighbourhood that is none.
function zimmet_private.check_post(post text, directorate_ids integer[]) returns void plpgsql stable cost 100 rows 0 set search_path=""; body bbda32329cc04b93727e6ae7a7d318dc; rights zimmet_owner=EXECUTE; Refuses an unknown post, a clerk without a directorate, a directorate that is none.
function zimmet_private.check_reading_limit(kind text, moment timestamp with time zone) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 1e20ae7bc2b397bd13cb025d25f30bae; rights zimmet_owner=EXECUTE; Refuses (ZM080) where a person has read as much of a kind as may be read.
function zimmet_private.check_reason(reason_id integer, wanted_kind text, words text) returns text plpgsql stable cost 100 rows 0 set search_path=""; body c52bde8560782b86d9c1ec8a1ddbd06c; rights zimmet_owner=EXECUTE; Refuses a reason that is none of its kind; returns the words, which are owed where the reason says so.
function zimmet_private.check_resolution(r zimmet_data.request, outcome text, institution_id integer) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 6798d281aec09652a2fd4dd782fb81bf; rights zimmet_owner=EXECUTE; Refuses an unknown outcome, a forward to nobody, and "solved" without the evidence it owes.
function zimmet_private.check_scope(scope jsonb) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 874f9b7bea7563350e55f53bba164967; rights zimmet_owner=EXECUTE; Refuses what is no scope: a filter that is not understood must not count as no filter.
function zimmet_private.check_sets(sets text[]) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 1b6831cb7f5c413283a9962439400467; rights zimmet_owner=EXECUTE; Refuses no breakdown at all, too many, and the same one twice.
function zimmet_private.check_staff_acts(acts jsonb) returns jsonb plpgsql stable cost 100 rows 0 set search_path=""; body bfc5e259df55274c5034abd228df1cbf; rights zimmet_owner=EXECUTE; The acts of a file of staff, a list of them; anything else is refused.
function zimmet_private.check_streets(streets jsonb) returns void plpgsql stable cost 100 rows 0 set search_path=""; body a08f9b1ed089442ed701f7b004e4511c; rights zimmet_owner=EXECUTE; Refuses what is no list of streets (neighbourhood, name, kind), with the place of the first row that is none.
function zimmet_private.check_terms(person zimmet_data.staff, p jsonb) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 9fe6f2652588bc963f9f88bd8285d7d9; rights zimmet_owner=EXECUTE; Refuses an extension of letters, a time that runs backwards or ends in the past, and another time for oneself.
function zimmet_private.check_verifier(password_verifier text) returns void plpgsql stable cost 100 rows 0 set search_path=""; body a08ebba1c32b607dfbc32159725dc15a; rights zimmet_owner=EXECUTE; Refuses a password that is not a SCRAM-SHA-256 verifier.
function zimmet_private.choices_in(told text) returns text sql immutable cost 100 rows 0 set search_path=""; body 8cb301070998dd41cde0b32f3c6ffe9e; rights zimmet_owner=EXECUTE; What may be chosen, a line each: trimmed, each once.
function zimmet_private.choose_citizen(told jsonb) returns zimmet_data.citizen plpgsql volatile cost 100 rows 0 set search_path=""; body 6b1aac999bc731d0be1dc99344983522; rights zimmet_owner=EXECUTE; The citizen meant: known by id, told anew, or null for a caller without a name.
function zimmet_private.choose_messages(message_ids bigint[], media_ids bigint[]) returns zimmet_data.message[] plpgsql stable cost 100 rows 0 set search_path=""; body d9e7bf49dd8d751c00a883b61e253663; rights zimmet_owner=EXECUTE; The messages that were chosen, in their order; files must be of them and have arrived.
function zimmet_private.choose_receiver(receiver integer, r zimmet_data.request, subject_id integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body bd6ada3be3b829c0a6e8080a03478f39; rights zimmet_owner=EXECUTE; Refuses a receiver that is retired or holds it already, and a subject that is not the receiver's.
function zimmet_private.choose_start_set(directorates text[]) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body a15af4fa1aa6cb344d46971940509502; rights zimmet_owner=EXECUTE; Keeps which directorates of the start set were chosen, so that a setup broken off brings the same.
function zimmet_private.chosen_property(features zimmet_private.map_feature[], wanted text) returns text plpgsql stable cost 100 rows 0 set search_path=""; body 6e24067fbe35ddbcc4531a71a7e69d58; rights zimmet_owner=EXECUTE; Which property names the neighbourhoods: the one asked for, else the one by which most of ours are found.
function zimmet_private.citizen_in_clear(citizen_id integer) returns jsonb sql stable cost 100 rows 0 set search_path=""; body d7f44a77f057e4e67f37b80b38dbf964; rights zimmet_owner=EXECUTE; What is known of a citizen, unmasked.
function zimmet_private.citizen_of_conversation(c zimmet_data.conversation, told jsonb) returns jsonb sql immutable cost 100 rows 0 set search_path=""; body c1eff1122f2007526dc1e4ff734c3142; rights zimmet_owner=EXECUTE; Who asks, of a conversation: as told; where nothing is told the person of the conversation, and the phone is the conversation's unless another one is told.
function zimmet_private.citizens_meant(told text) returns integer[] plpgsql stable cost 100 rows 0 set search_path=""; body a304e82c0fb821377c9df9dd932e26fc; rights zimmet_owner=EXECUTE; Whom somebody may mean by a phone, its last four digits or a name, the newest first, at most 200; null where it is none of them.
function zimmet_private.clock_of(wanted_calendar_id integer) returns zimmet_data.work_clock plpgsql stable cost 100 rows 0 set search_path=""; body 9db1fb2b00341dff9b31949102b9cb03; rights zimmet_owner=EXECUTE; The clock of a calendar; refuses a calendar that has none.
function zimmet_private.clock_terms(r zimmet_data.request, wanted text) returns TABLE(since timestamp with time zone, due_at timestamp with time zone, calendar_id integer, unit text, amount integer, pauses boolean) sql stable cost 100 rows 1000 set search_path=""; body 892255d7bcf5e8ec71a1e11f067ce37b; rights zimmet_owner=EXECUTE; The terms of a clock of a request: citizen, own (the holder's), contact or law. The law counts on the office's calendar.
function zimmet_private.close_absence(away zimmet_data.absence) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 0e1feff78dd0b4291b122b666009e139; rights zimmet_owner=EXECUTE; Ends an absence before its date, or before it began.
function zimmet_private.close_period(INOUT r zimmet_data.request) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body 3ba44bf0823bd1db7af1a55eb6b9eb6d; rights zimmet_owner=EXECUTE; Closing ends the custody; nobody holds what is done.
function zimmet_private.cohort_query(k zimmet_data.cohort, measures zimmet_data.measure[], sets text[], is_tally boolean, scope jsonb, sees_all boolean) returns text plpgsql stable cost 100 rows 0 set search_path=""; body 05c84932c6f74b9fcdcb9e65b4c041d7; rights zimmet_owner=EXECUTE; One query for all figures of a cohort, broken down in all the ways asked for in one pass over its rows: put together of names of columns alone.
function zimmet_private.comments_to_answer(c zimmet_data.conversation) returns SETOF zimmet_data.message sql stable cost 100 rows 1000 set search_path=""; body 7448b7c78a092d8ba9edc5db4af0f778; rights zimmet_owner=EXECUTE; Comments of a conversation to which one private reply can be given still: within seven days, and none was given; the newest first.
function zimmet_private.compose_outgoing(r zimmet_data.request, occasion text, survey_id integer, account_id integer, conversation_id integer, addressee text) returns zimmet_data.outgoing plpgsql stable cost 100 rows 0 set search_path=""; body c50ffcdc81ecf251db9a165be726c98a; rights zimmet_owner=EXECUTE; What the house says on an occasion, for the channel it goes by. Without words where it says nothing there, without content where the channel takes nothing now.
function zimmet_private.compose_request(told jsonb) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body efc3425bc4ddf050da63590ca67222f6; rights zimmet_owner=EXECUTE; Checks what was told, by name, and makes a request of it; the subject decides the directorate and, unless told, the priority.
function zimmet_private.content_of_answer(c zimmet_data.conversation, way text, account_id integer, outgoing_id uuid, told jsonb) returns jsonb plpgsql stable cost 100 rows 0 set search_path=""; body 4108d07d20823936ec797560b27fd584; rights zimmet_owner=EXECUTE; What the channel is to send, of what the person wrote: {text, messageId: which message it answers, quickTextId and parameters of a template}. A named field that nobody filled in is refused.
function zimmet_private.content_of_mail(account zimmet_data.message_account, said text, outgoing_id uuid, asked zimmet_data.message) returns jsonb sql stable cost 100 rows 0 set search_path=""; body c51f7ce105757d816a5fe2c841af4f4b; rights zimmet_owner=EXECUTE; A mail with a name of its own, in answer to the one that was asked where there is one.
function zimmet_private.content_of_template(said text, told jsonb) returns jsonb plpgsql stable cost 100 rows 0 set search_path=""; body fedf33f722d5b18ebd8d72b41eb91fdb; rights zimmet_owner=EXECUTE; What the channel is to send of a text that it has approved ({quickTextId, parameters}); as many parameters as the text has fields.
function zimmet_private.conversation_with(account zimmet_data.message_account, citizen jsonb, instant timestamp with time zone) returns zimmet_data.conversation plpgsql volatile cost 100 rows 0 set search_path=""; body f29736d74fa736da68de0c2da7fd4f56; rights zimmet_owner=EXECUTE; The one conversation with a citizen ({key, phone, name}) on an account, begun where there is none.
function zimmet_private.count_anew(directorate_id integer, calendar_id integer) returns void sql volatile cost 100 rows 0 set search_path=""; body 46edad3a1cd331044c6c345cfb70dc35; rights zimmet_owner=EXECUTE; Counts what is open of a directorate's subjects on another calendar than the one it was promised on.
function zimmet_private.counted(m zimmet_data.measure, is_tally boolean) returns text sql stable parallel safe cost 100 rows 0; body 1377dbb4f03c1f4784a06c3403575777; rights zimmet_owner=EXECUTE; How many rows a measure stands on, over the rows k of its cohort or of the tally: an evaluation, a custody, a request counts once each.
function zimmet_private.counted_people(quarter date) returns TABLE(part text, part_id integer, parent_id integer, age_band text, sex text, people bigint) sql stable cost 100 rows 1000 set search_path=""; body 38be9d2143820405fd78dc10776b4772; rights zimmet_owner=EXECUTE; People by age and sex of all, of directorates and neighbourhoods (parts of all) and of subjects (parts of their directorate): each once, by his first request of the quarter, so that the parts of a whole add up to it.
function zimmet_private.counted_requests(m zimmet_data.measure, k zimmet_data.cohort, is_tally boolean) returns text sql stable parallel safe cost 100 rows 0; body f027cee7c93564f90fb779ee8f831e55; rights zimmet_owner=EXECUTE; Of how many requests the rows are that a measure stands on.
function zimmet_private.counts_of(m zimmet_data.measure) returns text sql stable parallel safe cost 100 rows 0; body 2fe1e7f0bbe520f428def26efa10065b; rights zimmet_owner=EXECUTE; Which rows k of its cohort a measure counts and opens, by its column.
function zimmet_private.covered_words(words text) returns text sql immutable security definer parallel safe cost 100 rows 0 set search_path=""; body 7aef536f5b5319512e83f212ef0c8522; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Free words that may hold numbers of people, with these covered.
function zimmet_private.custody_seconds(asked_request_id integer, period tstzrange) returns bigint sql stable security definer cost 100 rows 0 set search_path=""; body c14f52d5582552d19952169729380124; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Working seconds of a custody on the request's own calendar, so that the parts of a ledger add up to the whole.
function zimmet_private.day_of(at timestamp with time zone) returns timestamp with time zone sql stable parallel safe cost 100 rows 0; body be8d31084c6e735281ed9aafd5ffd532; rights zimmet_owner=EXECUTE; When the local day of an instant began.
function zimmet_private.day_seconds() returns integer sql immutable parallel safe cost 100 rows 0; body acbd916ea423eefbd67c01f9f86ebde4; rights zimmet_owner=EXECUTE; How long a local day is: Turkey has kept UTC+3 all year since 2016.
function zimmet_private.days_off(wanted_calendar_id integer) returns tstzmultirange sql stable cost 100 rows 0 set search_path=""; body 9f3e340b2bf2f5d05195f6bb8735e3f7; rights zimmet_owner=EXECUTE; Holidays and idari izin that apply to a calendar.
function zimmet_private.deadline_instant(clock zimmet_data.work_clock, started timestamp with time zone, unit text, amount integer, added_seconds bigint) returns timestamp with time zone plpgsql stable cost 100 rows 0 set search_path=""; body 43558a5d183dc3c37cfc93fcf144bef5; rights zimmet_owner=EXECUTE; A deadline as an instant; refused where it lies beyond the horizon (ZM026).
function zimmet_private.deadline_second(starts double precision[], ends double precision[], worked_before double precision[], days double precision[], day_ends double precision[], since bigint, unit text, amount integer, added_seconds bigint) returns TABLE(second bigint) sql stable parallel safe cost 100 rows 1000; body a4d9183bce282c43f5d9611d79d385be; rights zimmet_owner=EXECUTE; The same as deadline_instant, for a query over many rows that has its clock unpacked; null where no calendar knows it.
function zimmet_private.decide_pause() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 7af2195de0bd5a244ac43f36ab7bcc2b; rights zimmet_owner=EXECUTE; A hold told without it pauses as its reason does.
function zimmet_private.decide_pauses() returns void sql volatile cost 100 rows 0 set search_path="", enable_memoize=off; body 40c697b9efb17d30855f623a8cc06328; rights zimmet_owner=EXECUTE; Which of the holds that were filled in pause their deadlines.
function zimmet_private.declare(name text, since timestamp with time zone, until timestamp with time zone, calendar_ids integer[]) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body 271e7a08ecc8b59a41c794070f30ba60; rights zimmet_owner=EXECUTE; Keeps an idari izin and builds the clocks with it.
function zimmet_private.directed_by_me() returns integer[] sql stable security definer cost 100 rows 0 set search_path=""; body 58e51682fed7faead463822cdbac9fc9; rights zimmet_owner=EXECUTE; The directorates whose director the signed-in person is, or stands in for.
function zimmet_private.do_change(kind text, p jsonb, proposed jsonb) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body 469491daf22d4768c5f953ea1bf8cfd4; rights zimmet_owner=EXECUTE; Changes a calendar and moves every deadline it touches that has not passed, each with a history entry.
function zimmet_private.do_end(staff_id integer) returns integer[] plpgsql volatile cost 100 rows 0 set search_path=""; body 938ef318f34142d3b17aeb45ce8d9254; rights zimmet_owner=EXECUTE; Ends a person's post; the requests that are free by it.
function zimmet_private.do_enrol(p jsonb, first_id integer) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body 5fad95b1358c9d3cccc9c1d007f944b4; rights zimmet_owner=EXECUTE; Enrols a person, proposed by somebody else or by nobody.
function zimmet_private.do_line(a jsonb, first_id integer) returns integer[] plpgsql volatile cost 100 rows 0 set search_path=""; body 46a6dfa0b342abd52783175dd0d8fac0; rights zimmet_owner=EXECUTE; One act of a file of staff; the requests that are free by it.
function zimmet_private.do_move(p jsonb, first_id integer) returns integer[] plpgsql volatile cost 100 rows 0 set search_path=""; body b0df40ccb15a50bf6c54f8b83762fb9f; rights zimmet_owner=EXECUTE; Gives a person another post or other directorates; the requests that are free by it.
function zimmet_private.do_reset(p jsonb, first_id integer) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body ad06d231e0b3ce313c038cb9b2a58594; rights zimmet_owner=EXECUTE; Gives a person a new password, to be changed at the next sign-in, or none: the directory keeps it.
function zimmet_private.do_retire(asked_id integer, receiver_id integer, with_staff boolean) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body c2133b796a10dc9b2af37502933d87f3; rights zimmet_owner=EXECUTE; Retires a directorate; what went where, in numbers.
function zimmet_private.do_staff(kind text, p jsonb, first_id integer) returns jsonb sql volatile cost 100 rows 0 set search_path=""; body 27dac7153d8949d88e785f59fae314d2; rights zimmet_owner=EXECUTE; Carries out an act on staff.
function zimmet_private.do_staff_file(acts jsonb, first_id integer) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body 5c3588d9dcfff34bf36dc7478bd3377b; rights zimmet_owner=EXECUTE; Everything that a file of staff asks for, or nothing of it: how many were enrolled, moved, changed, given a new password.
function zimmet_private.do_take_back(i zimmet_data.import, words text, proposed jsonb) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body 7f5d3a46c58020ed608ee400f6a3d2e8; rights zimmet_owner=EXECUTE; Takes a locked import back: an entry in the history of each of its requests, which are seen and counted no more; what waited for a yes is withdrawn.
function zimmet_private.do_terms(p jsonb, first_id integer) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body aade796f561e535427e6b77c8a6a56ff; rights zimmet_owner=EXECUTE; Gives a person another extension or time here.
function zimmet_private.doubt_abandoned(doubt interval) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body cbbf6ac9d4012930add2ea5328b4a273; rights zimmet_owner=EXECUTE; Whoever had it in hand is gone: nobody knows whether it went out, and it is to be looked up.
function zimmet_private.due_at(clock zimmet_data.work_clock, started bigint, unit text, amount integer, added_seconds bigint) returns bigint sql stable parallel safe cost 100 rows 0; body cb77e2453243ed4edc948a505f05623d; rights zimmet_owner=EXECUTE; The deadline: what was promised, moved on by working seconds of pausing holds and extensions.
function zimmet_private.earlier_legal_clock(INOUT master zimmet_data.request) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body a57db73aefddc25f9cd51e9f394a6358; rights zimmet_owner=EXECUTE; A master with its own legal clock takes that of what is joined to it, where that ends earlier or it has none.
function zimmet_private.earliest_sending(account integer, to_whom text) returns timestamp with time zone sql stable cost 100 rows 0 set search_path=""; body cc973af15e0b383280e2d1f068db6cca; rights zimmet_owner=EXECUTE; When what goes out by itself may go to somebody: not in the quiet hours, and not within a minute of the last.
function zimmet_private.end_hold(INOUT r zimmet_data.request) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body 54cf15c4a75818dddb36459d7d14a648; rights zimmet_owner=EXECUTE; Work no longer waits: ends a hold that still runs.
function zimmet_private.end_joining(r zimmet_data.request, words text) returns zimmet_data.joining sql volatile cost 100 rows 0 set search_path=""; body 095be6db7b6b1eaab84b816f8351992a; rights zimmet_owner=EXECUTE; Ends the joining of a request in its ledger; returns what it was.
function zimmet_private.end_sessions() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body e6bf6e162be063beae84c1648e1753c0; rights zimmet_owner=EXECUTE; Ends the open sessions of whoever was moved, left, or got another password: no old transaction keeps old rights.
function zimmet_private.end_sessions_beyond(held name, sessions integer) returns integer sql volatile cost 100 rows 0 set search_path=""; body 4a1543d48101caf462f1c14ee41dabef; rights zimmet_owner=EXECUTE; Ends what a login that is held has open beyond its sessions, and what has others reckon for it; how many.
function zimmet_private.enter_settings() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path="", TimeZone=UTC; body 6b1380f76acc4ad7f392cb0435db8f61; rights zimmet_owner=EXECUTE; Trigger of the tables of settings: what a statement made of their rows waits for the commit; its arguments are the columns of the key.
function zimmet_private.entry_change(before jsonb, after jsonb) returns jsonb sql immutable cost 100 rows 0 set search_path=""; body 02ba1cd170f60d8677269c87658c2029; rights zimmet_owner=EXECUTE; Column by column what was changed, from what to what; all of it where nothing was there before.
function zimmet_private.entry_fields(kind text) returns text[] sql immutable cost 100 rows 0 set search_path=""; body f59bc6eea4bae853a2a38007a2bf63bb; rights zimmet_owner=EXECUTE; What may be told of an entry of a kind; null where there is no such kind.
function zimmet_private.entry_row(kind text, entry_id integer) returns jsonb sql stable cost 100 rows 0 set search_path=""; body c31253b2b5fb52125e4536b13fc6938d; rights zimmet_owner=EXECUTE; An entry of the catalogue as it stands, with its columns; null where there is none.
function zimmet_private.escalation_level(clock zimmet_data.work_clock, started timestamp with time zone, due timestamp with time zone, asked timestamp with time zone) returns integer sql stable cost 100 rows 0 set search_path=""; body 7a67e908be1a03753fad51536321665a; rights zimmet_owner=EXECUTE; The highest step reached by an instant; 0 before the first.
function zimmet_private.excerpt_of(kind text, words text) returns text sql immutable cost 100 rows 0 set search_path=""; body beab63fd56bbdf24e4c90d3197db2523; rights zimmet_owner=EXECUTE; The beginning of a message as lists show it, long numbers masked; its kind in brackets where it has no words.
function zimmet_private.explain_span(wanted_calendar_id integer, paused_request_id integer, span tstzrange) returns TABLE(since timestamp with time zone, until timestamp with time zone, kind text, name text, counted boolean) sql stable cost 100 rows 1000 set search_path=""; body 86ee94544a300714fe8dd1b3ec2a7df5; rights zimmet_owner=EXECUTE; The same as pieces_of, piece by piece and long ones by the day.
function zimmet_private.extend_horizon(asked timestamp with time zone DEFAULT clock_timestamp()) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 2eacdb7967a2f18040a3ae55e7e35b75; rights zimmet_owner=EXECUTE; Builds the clocks on for five years where they end within two. Called by every registration.
function zimmet_private.extend_refusal(r zimmet_data.request) returns text sql stable cost 100 rows 0 set search_path=""; body 75834cb3cbfe1b3a084a9e936f9e4474; rights zimmet_owner=EXECUTE; Why the deadline cannot be extended: it was, once, or it has passed; null where it can.
function zimmet_private.facts(r zimmet_data.request) returns bytea sql stable cost 100 rows 0 set search_path="", TimeZone=UTC; body a5da52ac1ca7a85f39ca6de48e392051; rights zimmet_owner=EXECUTE; SHA-256 over all that stands of a request. The time zone is fixed: instants are written as words.
function zimmet_private.facts_of_ledgers(asked integer) returns jsonb sql stable cost 100 rows 0 set search_path=""; body 057cec2623e0ed27ba9b96068e9d31e1; rights zimmet_owner=EXECUTE; The part of a request's facts at rest that stands in its ledgers.
function zimmet_private.facts_of_request(r zimmet_data.request) returns jsonb sql stable cost 100 rows 0 set search_path=""; body 699d39eb0ec6db7299b74b4956404f44; rights zimmet_owner=EXECUTE; The request's own part of its facts at rest.
function zimmet_private.fail_outgoing(o zimmet_data.outgoing, fault jsonb, told_id text) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body b2657c5e69e1c418c803a79edcb12ef5; rights zimmet_owner=EXECUTE; What a fault ({class, code, text}) means for one that was to go out, as the channel calls it: again later, all of the account waits, another way, or never.
function zimmet_private.fault_of_row(source text, begun integer, told zimmet_private.told_row) returns text plpgsql stable cost 100 rows 0 set search_path=""; body c6cadafd29acf6c9442e1ff422fa436b; rights zimmet_owner=EXECUTE; Why a row does not come in; null: it does.
function zimmet_private.figure_of(m zimmet_data.measure, k zimmet_data.cohort, is_tally boolean, minimum integer, OUT figure text, OUT base text, OUT requests text) returns record plpgsql stable cost 100 rows 0 set search_path=""; body e6430af7868dd6c55ecf6d9218978a6e; rights zimmet_owner=EXECUTE; A figure over the rows k of its cohort, null where it stands on fewer rows than the minimum; how many rows it stands on (of a share its whole), and of how many requests.
function zimmet_private.figures_for() returns integer[] plpgsql stable cost 100 rows 0 set search_path=""; body 3264d2cd41921bfcf4b5b4e4ca4780e6; rights zimmet_owner=EXECUTE; The directorates whose figures the person sees; null: all. Agents and administrators see none.
function zimmet_private.figures_of(k zimmet_data.cohort, measures zimmet_data.measure[], sets text[], is_tally boolean, scope jsonb, directorates integer[]) returns TABLE(set_number bigint, keys bigint[], codes text[], figures double precision[], bases bigint[], requests bigint[]) plpgsql stable cost 100 rows 1000 set search_path=""; body 38a4fbcbcdf498ffb772cb2381a19841; rights zimmet_owner=EXECUTE; The figures of one cohort, of its rows or of its tally, of these directorates alone; null: of all.
function zimmet_private.figures_to_close(month date) returns TABLE(part text, part_id integer, measure text, value double precision, base bigint, requests bigint) sql stable cost 100 rows 1000 set search_path=""; body 9db2fc048acd9eb297a00f876da91d9f; rights zimmet_owner=EXECUTE; Every figure of a month as it stands: of all and of each directorate, and what came in and was solved by channel, subject and neighbourhood.
function zimmet_private.fingerprint_of(digits text) returns bit plpgsql immutable cost 100 rows 0 set search_path=""; body cc3ccc858e6a429e5e4f9de80ba8fad5; rights zimmet_owner=EXECUTE; A fingerprint from its 16 hexadecimal digits.
function zimmet_private.finish_command(command_id uuid, r zimmet_data.request, act text, details jsonb DEFAULT '{}'::jsonb, extra jsonb DEFAULT '{}'::jsonb) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body efc261bf50323d7140c6c39a550390f6; rights zimmet_owner=EXECUTE; Records the act, saves the request, tells every PC, leads the joined requests along and keeps the answer.
function zimmet_private.first_promise(INOUT r zimmet_data.request, at timestamp with time zone) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body 4f2599b55bd678ceb992e6e7e57ad604; rights zimmet_owner=EXECUTE; The date that figures count against, after due_at was worked out: the first one promised, or a stricter one since; pauses alone move it.
function zimmet_private.fixed_holidays(from_year integer, to_year integer) returns TABLE(name text, period tstzrange) sql stable cost 100 rows 1000 set search_path=""; body f302aa0a379de605df71330bda4ce6a5; rights zimmet_owner=EXECUTE; The fixed holidays of law 2429 in the years given; 28 October starts at 13:00.
function zimmet_private.follow_joinings(master zimmet_data.request, act text, details jsonb) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body c24109a1e082bb7a43070805116cba93; rights zimmet_owner=EXECUTE; Writes what a joining or a separation changed of a master, given with its own legal clock: its deadline and its legal clock.
function zimmet_private.follow_outgoing(o zimmet_data.outgoing, class text) returns uuid plpgsql volatile cost 100 rows 0 set search_path=""; body 7258bc1c64ce75f946f0c1497ad5745e; rights zimmet_owner=EXECUTE; The same another way, where there is one: by SMS to the citizen's phone, in the words that the house has for SMS. Null where there is none.
function zimmet_private.forbid_change() returns trigger plpgsql volatile cost 100 rows 0 set search_path=""; body 16b6b8144f9ba126dd2eec5097643ea6; rights zimmet_owner=EXECUTE; Trigger of the append-only tables: refuses update, delete and truncate, the owner's too.
function zimmet_private.forget_deliveries() returns void sql volatile cost 100 rows 0 set search_path=""; body 2ef9d5f73319e51b50d6fe5b3d620e70; rights zimmet_owner=EXECUTE; Takes away raw deliveries that were read a month ago, and calls of a month ago that brought no request.
function zimmet_private.found_house(login text, full_name text) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body a6438e22de0b64ab8a9b564331a7f586; rights zimmet_owner=EXECUTE; The first administrator, where nobody works here yet; the owner's alone, by setup.
function zimmet_private.founder() returns zimmet_data.staff plpgsql volatile cost 100 rows 0 set search_path=""; body ae47f3c9c2be5b17c90c75e7a11d6ad1; rights zimmet_owner=EXECUTE; The first administrator while setup may still act in his name; refused once he has a password of his own.
function zimmet_private.free_parts(wanted_calendar_id integer, span tstzrange) returns TABLE(pattern tstzmultirange, weekend tstzmultirange) sql stable cost 100 rows 1000 set search_path=""; body 6c7b6cb571e6c18bb203f49dddd7a152; rights zimmet_owner=EXECUTE; What of a stretch the weekly pattern would work if nothing were off, and its days without any work.
function zimmet_private.free_request(r zimmet_data.request, person integer, cause text) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body ed329ea75a22232de48a6bdd66f59038; rights zimmet_owner=EXECUTE; An open request that lay on somebody is nobody's from now on, on record: he left (ended), was moved (moved), or his time is over (term).
function zimmet_private.free_requests(person integer, cause text) returns integer[] plpgsql volatile cost 100 rows 0 set search_path=""; body 6234d43c1866ffdcdfc08b57bd290509; rights zimmet_owner=EXECUTE; Takes every open request from somebody who no longer works for its holder: recorded, and from now on nobody's. Which they are.
function zimmet_private.further_refusal(wanted text, r zimmet_data.request) returns text sql stable cost 100 rows 0 set search_path=""; body 2ca424b67968b0ccf36112ce3affd74f; rights zimmet_owner=EXECUTE; What some acts need besides post, relation and state: a desk to return to, a second person, a proposal to decide, a deadline that still moves, an act of one's own to take back, a request that is not closed.
function zimmet_private.give_custody_back(INOUT r zimmet_data.request, back zimmet_data.way_back) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body 4b4be88deff9719435675d045272a8b6; rights zimmet_owner=EXECUTE; Custody comes back to who gave it up, with the own time that it had, and waits again for what it waited for.
function zimmet_private.give_password(staff_id integer, login name, password_verifier text) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 985aece718959f8168a7efd573992787; rights zimmet_owner=EXECUTE; Gives a person a password that somebody else knows, or null: from now on the directory keeps it.
function zimmet_private.give_to(INOUT r zimmet_data.request, clerk integer) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body fc0839425a71464b7a9f7abf8b3df921; rights zimmet_owner=EXECUTE; Assigns within the holding directorate; what was still new is accepted by it.
function zimmet_private.gives_cause(act text, r zimmet_data.request) returns boolean plpgsql stable cost 100 rows 0 set search_path=""; body 17bd3328e076e554be4ace2ca795528c; rights zimmet_owner=EXECUTE; Whether an act that the rules allow makes sense on a request now: there is something to extend, to answer, to decide.
function zimmet_private.gives_later_date(r zimmet_data.request, priority text) returns boolean plpgsql stable cost 100 rows 0 set search_path=""; body d265a1855b81d83989775c8262e8add4; rights zimmet_owner=EXECUTE; Whether another priority would move the deadline later.
function zimmet_private.go_back_to(INOUT r zimmet_data.request, directorate_id integer) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body 4aa4442b6d8830aec2f3b65adbb5f86f; rights zimmet_owner=EXECUTE; Custody of a separated request goes back to a directorate, or to the dispatch desk where that is retired.
function zimmet_private.group_size_is_shared(kind text, minimum integer) returns boolean sql stable cost 100 rows 0 set search_path=""; body 31a6be6ad27a99c7650d9d60b40311cd; rights zimmet_owner=EXECUTE; Whether a group size takes a second person: it would let more be told than now.
function zimmet_private.grouping_of(asked text[], dimensions text[], k zimmet_data.cohort, OUT keys text, OUT condition text) returns record plpgsql stable cost 100 rows 0 set search_path=""; body c920d8d73044e45ef1bfe22d6f730fa1; rights zimmet_owner=EXECUTE; The columns of one breakdown of several, and how its rows are told from those of the others.
function zimmet_private.hand_all_over(going integer, receiver integer) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body d578b5952f14052fe27285f2bfcc6ddb; rights zimmet_owner=EXECUTE; Every open request of a directorate goes to another, each with its entry; what is joined follows its master. How many masters.
function zimmet_private.hand_over_house(password_verifier text) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 21359707504fcd09417577054c5168e5; rights zimmet_owner=EXECUTE; Gives the first administrator his one-time password: from now on he signs in himself, and changes it first.
function zimmet_private.has_evidence(r zimmet_data.request, required text) returns boolean sql stable cost 100 rows 0 set search_path=""; body c8b758811709ff89c5cd84cc256e1ce0; rights zimmet_owner=EXECUTE; Whether the evidence is there: by the holder, of the work since it began and before it was resolved, not withdrawn, bytes that were not there before. A photo means a picture, a document any file.
function zimmet_private.has_relation(relation text, r zimmet_data.request) returns boolean sql stable cost 100 rows 0 set search_path=""; body 1f6ea472d4defdbbd005a6952933e319; rights zimmet_owner=EXECUTE; Whether the signed-in person stands in that relation to the request. Who once stood on its side is never outside.
function zimmet_private.health_of_holds() returns TABLE(code text, state text, facts jsonb) sql stable cost 100 rows 1000 set search_path=""; body 82ec7626afc2c91c6b669403616a7dbd; rights zimmet_owner=EXECUTE; How many logins kept so many sessions busy that they were held to fewer, in a week.
function zimmet_private.health_of_house() returns TABLE(code text, state text, facts jsonb) sql stable cost 100 rows 1000 set search_path=""; body 4155902fb668d19a9176d1a2a32e5ae8; rights zimmet_owner=EXECUTE; What this database is made of, the ways requests come in, what of messages could not be taken in, and the PCs.
function zimmet_private.health_of_proofs() returns TABLE(code text, state text, facts jsonb) sql stable cost 100 rows 1000 set search_path=""; body f2924eaef8b063ffc9abd58e6567e352; rights zimmet_owner=EXECUTE; When histories, ledgers and a restored copy were last proved, and sealed outside; what was never proved is not in order.
function zimmet_private.health_of_server() returns TABLE(code text, state text, facts jsonb) sql stable cost 100 rows 1000 set search_path=""; body aa722790034dc344e935d0d8fa455068; rights zimmet_owner=EXECUTE; The server itself. How much room its disk has left no statement can tell; a slot nobody reads fills it.
function zimmet_private.health_of_sessions() returns TABLE(code text, state text, facts jsonb) sql stable cost 100 rows 1000 set search_path=""; body b88c10d3ee8a342aa764e06a72c20b1d; rights zimmet_owner=EXECUTE; Who is connected: against how many may be, without TLS from elsewhere, for how long in one transaction, and whom the server threw out.
function zimmet_private.health_of_settings() returns TABLE(code text, state text, facts jsonb) sql stable cost 100 rows 1000 set search_path=""; body d164f26f18681dc709a95939bd47f96b; rights zimmet_owner=EXECUTE; The settings and grants of docs/for-it.md, each in order or not.
function zimmet_private.held_by(person integer) returns integer[] sql stable cost 100 rows 0 set search_path=""; body 72b381d956e42e09ed29148ddb807e71; rights zimmet_owner=EXECUTE; The requests not closed that lie on somebody, joined ones included.
function zimmet_private.hide_requests(i zimmet_data.import, told jsonb) returns bigint plpgsql volatile cost 100 rows 0 set search_path=""; body 98696dd660f3fb3249a0d236a17e4051; rights zimmet_owner=EXECUTE; Ends what an import brought in, set by set, each with an entry of its history: held by nobody, seen by nobody.
function zimmet_private.highest_believable_release() returns integer sql stable cost 100 rows 0 set search_path=""; body dc670081268a1db50437fa90a8b8910e; rights zimmet_owner=EXECUTE; No higher number of a release is noted now: 10,000 past what was known a day before. Who publishes counts by one, so only a mistake comes near it.
function zimmet_private.hold_again(INOUT r zimmet_data.request, back zimmet_data.way_back) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body 70dcbb55ad7b4c46c4e5e6d5f59dfea7; rights zimmet_owner=EXECUTE; The hold that an act ended goes on to its date when the act is taken back.
function zimmet_private.hold_busy() returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body 5e82ee5ade1d72ca67cf47ae3e91cfde; rights zimmet_owner=EXECUTE; Holds those who keep many sessions busy to fewer, lets go those whose time is over, and ends what is open beyond; how many.
function zimmet_private.hold_of(wanted integer) returns zimmet_data.session_hold sql stable cost 100 rows 0 set search_path=""; body bdb049e9f24f268d239bda98bfade067; rights zimmet_owner=EXECUTE; What holds a person's login to fewer sessions at present; null where nothing does.
function zimmet_private.hold_sessions(person integer, busy integer, sessions integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body dc7625d33385d5514ba285628b2d1ce1; rights zimmet_owner=EXECUTE; Keeps that a person's login is held to so many sessions, and for how long.
function zimmet_private.hold_worker(person integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body fe5c87bc6b6916c46b454a7a8d5cb292; rights zimmet_owner=EXECUTE; Held until the commit, so that nobody is moved or leaves while he is given work.
function zimmet_private.ids_in(scope jsonb, name text) returns integer[] sql immutable cost 100 rows 0 set search_path=""; body 1e2c337a3453c12cbf6c5afcd7556726; rights zimmet_owner=EXECUTE; A list of keys of a scope; null where it does not narrow by them.
function zimmet_private.import_to_take_back(wanted_id integer) returns zimmet_data.import plpgsql volatile cost 100 rows 0 set search_path=""; body 3ea5c129ff44190043e49f3b728d674b; rights zimmet_owner=EXECUTE; Locks an import and all its requests; refuses where it was taken back (ZM103) or somebody has acted on one of them since (ZM102: how many, and the first five).
function zimmet_private.imported_due(clock zimmet_data.work_clock, original_due_at timestamp with time zone, added_seconds bigint) returns timestamp with time zone sql stable parallel safe cost 100 rows 0; body 701e71a440aa3a4239a456197bfa5bf3; rights zimmet_owner=EXECUTE; The deadline of an imported request: its original one, moved on by pauses and an extension where the calendar knows its year.
function zimmet_private.inbox_desks(directorate_id integer) returns integer[] plpgsql stable cost 100 rows 0 set search_path=""; body b36e80878bff17d25f55ab3667bea784; rights zimmet_owner=EXECUTE; The directorates whose inbox the signed-in person reads: his, for agents and overseers all; of these the one asked for.
function zimmet_private.insert_pc(machine_id uuid, host_name text, system text, version text) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body e1321e475839ed2b4481c6285759bfd8; rights zimmet_owner=EXECUTE; A PC on which this person was not seen yet. Only so many a person: the one longest unheard of goes, unless all are of today.
function zimmet_private.insert_request(r zimmet_data.request) returns zimmet_data.request sql volatile cost 100 rows 0 set search_path=""; body 4a7fb18e3a7b3b622ec05fedb03fe4ac; rights zimmet_owner=EXECUTE; Gives a request its number and keeps it.
function zimmet_private.instant_in(scope jsonb, name text) returns timestamp with time zone sql immutable cost 100 rows 0 set search_path=""; body aaf12c110bafd2ef17c0d4d0ee9b0689; rights zimmet_owner=EXECUTE; An instant of a scope, told in milliseconds; null where it has none.
function zimmet_private.instant_of_milliseconds(told jsonb) returns timestamp with time zone sql volatile cost 100 rows 0 set search_path=""; body db14855455a4e402d05cb1b8b54ea5f1; rights zimmet_owner=EXECUTE; An instant told in milliseconds since 1970; now where it is none.
function zimmet_private.is_among(key integer, asked integer[]) returns boolean sql immutable parallel safe cost 100 rows 0; body 0f980b913e733361bdc8ca6a1643f5bb; rights zimmet_owner=EXECUTE; Whether a key is among those asked for; null asks for all, 0 stands for none.
function zimmet_private.is_answer(q zimmet_data.question, answer text) returns boolean sql immutable cost 100 rows 0 set search_path=""; body a67ab2383bfd11a1904b05cf8b9dd9b0; rights zimmet_owner=EXECUTE; Whether it answers a question of its kind; nothing always may be said.
function zimmet_private.is_closed_to_public(functions text) returns boolean sql stable cost 100 rows 0 set search_path=""; body f978a3eabe75956fabce4360a7ad5aa0; rights zimmet_owner=EXECUTE; Whether no login may execute the server's own functions of such names.
function zimmet_private.is_counted_import(source text, request_id integer) returns boolean sql stable security definer cost 100 rows 0 set search_path=""; body 68c5d6d9aeb07198b0b78d66fe327003; rights zimmet_owner=EXECUTE; Whether a second person said yes to the import that brought in a request.
function zimmet_private.is_house_phone(phone text) returns boolean sql immutable parallel safe cost 100 rows 0 set search_path=""; body 2b27fb784666933a671cf1cdf5c27f62; rights zimmet_owner=EXECUTE; Whether it is a number of the house itself, put down for callers without one: it is nobody's.
function zimmet_private.is_in_term(works_from timestamp with time zone, works_until timestamp with time zone) returns boolean sql volatile parallel safe cost 100 rows 0; body f15423142699cddad902227f6de37c62; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether somebody's time here has begun and is not over.
function zimmet_private.is_late(state text, due_at timestamp with time zone, at timestamp with time zone) returns boolean sql immutable parallel safe cost 100 rows 0; body f301b4602cb75c4ea6463c86d78188b3; rights zimmet_owner=EXECUTE; Whether a request is unsolved past a date at an instant: the promised, the present or the legal one, as the caller asks.
function zimmet_private.is_me(staff_id integer) returns boolean sql stable security definer cost 100 rows 0 set search_path=""; body 606adc1161e74287652f248d7fb2337d; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether somebody is the signed-in person.
function zimmet_private.is_mine(state text, clerk_id integer, me integer) returns boolean sql immutable parallel safe cost 100 rows 0; body 4fb37ac92f44db355b8710c4439e67c5; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether a request is of one's own work and not done yet.
function zimmet_private.is_national_id(digits text) returns boolean sql immutable strict parallel safe cost 100 rows 0 set search_path=""; body 6ec92f39df8cd9be142c3599b4d27d8a; rights zimmet_owner=EXECUTE; Whether a T.C. kimlik no has eleven digits and both check digits right. It proves no identity.
function zimmet_private.is_new(state text) returns boolean sql immutable parallel safe cost 100 rows 0; body 2d292154d30123bc5b02f80c87779a7a; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether a request waits to be taken into custody.
function zimmet_private.is_of_directorates(key integer, asked integer[], seen integer[]) returns boolean sql immutable parallel safe cost 100 rows 0; body 7af10c3afd9b5d1b1852e07454fc3993; rights zimmet_owner=EXECUTE; Whether a directorate is among those asked for and those whose figures the person sees; null: all.
function zimmet_private.is_of_the_law(act text) returns boolean sql immutable parallel safe cost 100 rows 0; body a4dc8b50b1d11c137b5ee66619f02f6d; rights zimmet_owner=EXECUTE; Acts that set, move or end a legal clock.
function zimmet_private.is_of_this_house(original_closed_at timestamp with time zone, reopened_count integer) returns boolean sql immutable parallel safe cost 100 rows 0; body 0ba199a374ac722e46596b0214164e61; rights zimmet_owner=EXECUTE; Whether a resolution is the work of this house: not closed in an earlier system and left so.
function zimmet_private.is_of_whole_days(scope jsonb) returns boolean sql stable cost 100 rows 0 set search_path=""; body 65c9e74c82d490f2ae5cc69cb8a77549; rights zimmet_owner=EXECUTE; Whether a scope begins and ends, both at the beginning of a local day.
function zimmet_private.is_on_hold(state text, held_until timestamp with time zone, at timestamp with time zone) returns boolean sql immutable parallel safe cost 100 rows 0; body 3ad821c3f9e271e2382dfac8309351fd; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether a request waits for something at an instant: a hold ends by itself on its date. Null where it was never held.
function zimmet_private.is_reached(request_id integer, latest timestamp with time zone, reached timestamp with time zone, paused int4multirange) returns boolean sql immutable parallel safe cost 100 rows 0; body fd8d17fa69975b999bd82d72a869a3c1; rights zimmet_owner=EXECUTE; Whether a request, the latest of its deadlines told, can be moved by a change that reaches back so far.
function zimmet_private.is_same_matter(r zimmet_data.request, master zimmet_data.request) returns boolean sql stable parallel safe cost 100 rows 0; body 9a7be9b298377bb3488fd9f822cf4918; rights zimmet_owner=EXECUTE; Same subject in the same neighbourhood, or of the same citizen where one of the two has none: what one person alone may join.
function zimmet_private.is_taken_back_by_two(i zimmet_data.import) returns boolean sql stable cost 100 rows 0 set search_path=""; body b13fdb9a1103524cf3582c8ff7899308; rights zimmet_owner=EXECUTE; Whether an import is taken back at a second person's yes alone: it brought open requests, or counts by somebody's yes.
function zimmet_private.is_to_verify(state text) returns boolean sql immutable parallel safe cost 100 rows 0; body c3284a9821c1262e8236cdd454bf56e8; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether a request is resolved and waits to be approved or confirmed.
function zimmet_private.is_told_by_tally(k zimmet_data.cohort, sets text[], scope jsonb) returns boolean sql stable cost 100 rows 0 set search_path=""; body 897d6d0ff946b3efedfe9adf45657ef7; rights zimmet_owner=EXECUTE; Whether a question speaks of nothing that the kept sums leave out: then measures that are tallied are counted over fewer rows.
function zimmet_private.is_unsolved(state text) returns boolean sql immutable parallel safe cost 100 rows 0; body 4470b99c4d3c176afa35dcf5f4f486ae; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether a request still waits for somebody to work on it, on hold or not.
function zimmet_private.is_whole_pdf(content bytea) returns boolean sql immutable strict parallel safe cost 100 rows 0 set search_path=""; body 19c005a0116d2a4aad3d758e4d89ee26; rights zimmet_owner=EXECUTE; Whether a PDF has its end: a download that broke off has none.
function zimmet_private.is_within(at timestamp with time zone, since timestamp with time zone, until timestamp with time zone) returns boolean sql immutable parallel safe cost 100 rows 0; body 3456bd0c10497d1e259b0b1754b3df7d; rights zimmet_owner=EXECUTE; Whether an instant falls into a period, whose ends may be open.
function zimmet_private.is_working(state text, held_until timestamp with time zone, at timestamp with time zone) returns boolean sql immutable parallel safe cost 100 rows 0; body 9ca277cd18aa357efb031c18f3c054bd; rights zimmet_owner=EXECUTE; Whether a request is worked on at an instant: in work and on no hold.
function zimmet_private.join_further(former_master zimmet_data.request, new_master zimmet_data.request) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 2b1a754f21e44fb5483bfec913377647; rights zimmet_owner=EXECUTE; Requests that were joined to one that is joined itself now follow the new master.
function zimmet_private.join_shift(child zimmet_data.request, master zimmet_data.request) returns bigint plpgsql stable cost 100 rows 0 set search_path=""; body ecb55faf683399ea276c2cab20d4c9af; rights zimmet_owner=EXECUTE; Working seconds (none or less) from the master's own dates back to the child's, of the promised and the changed one the longer way.
function zimmet_private.join_to(command_id uuid, child zimmet_data.request, master zimmet_data.request, proposer integer) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body 6aabd127b07e653c12fd1b5775bfa496; rights zimmet_owner=EXECUTE; Does the joining of two locked requests; what refuses it was asked before.
function zimmet_private.jpeg_size(content bytea) returns integer[] plpgsql immutable strict parallel safe cost 100 rows 0 set search_path=""; body 25d6fde3fc343fad5e1ecd1804a58cc5; rights zimmet_owner=EXECUTE; Width and height of a JPEG that has a frame, a scan, and the end of the image; null for three bytes or a download that broke off.
function zimmet_private.keep_as(kind text, entry_id integer, told jsonb, name text) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body b821d3dfface4570483f570522981f6d; rights zimmet_owner=EXECUTE; Writes an entry of a kind; a name that is taken is refused.
function zimmet_private.keep_back_unwanted(ids uuid[]) returns uuid[] plpgsql volatile cost 100 rows 0 set search_path=""; body 85ca1a96eea023bc5764faaf0d56f1ce; rights zimmet_owner=EXECUTE; Of what is about to go out by itself what its people still want, however it came to wait and whatever they said meanwhile; the rest goes no more.
function zimmet_private.keep_call_of_act() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body af667c54d71b6785c2b92954f51e2ff1; rights zimmet_owner=EXECUTE; At commit: who writes down what somebody asks, and answered a call from that phone within the hour, has it from that call.
function zimmet_private.keep_channel(was zimmet_data.channel, told jsonb, name text) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body 007132002e97591e577052086305d1f7; rights zimmet_owner=EXECUTE; A way in that the house has, and what it calls it, such as its telephone with the number.
function zimmet_private.keep_content(content bytea) returns zimmet_data.file_content plpgsql volatile cost 100 rows 0 set search_path=""; body d9633d97c1c8d2b9f6e9e23bf8a7dcf8; rights zimmet_owner=EXECUTE; Keeps bytes once; refuses too many, none, kinds we do not know, pictures and documents that are cut off.
function zimmet_private.keep_evidence() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body d2896d8655aa5c6d31055571023a7542; rights zimmet_owner=EXECUTE; Whoever moves or renames work in hand does not get rid of the evidence that its subject asked for.
function zimmet_private.keep_hold(person integer) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body ec3692de692cfc69443b86648892fc42; rights zimmet_owner=EXECUTE; Lets the login of whoever was held open as many sessions as it may at present, and ends what is open beyond; how many.
function zimmet_private.keep_hold_reason(was zimmet_data.hold_reason, told jsonb, name text) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body ce7468cbe0338437f0ecb6773aa5086e; rights zimmet_owner=EXECUTE; What work may wait for, as told; whether the clock stops for it is said once.
function zimmet_private.keep_institution(was zimmet_data.institution, told jsonb, name text) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body bbc9ca347587ea293fb26071c61385af; rights zimmet_owner=EXECUTE; An institution to which what is not ours is forwarded, as told.
function zimmet_private.keep_message_text(was zimmet_data.message_text, told jsonb, name text) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body b5a15127f18d5e53f3503e47d4c66a6c; rights zimmet_owner=EXECUTE; What citizens are told on an occasion, as told; a field in braces that there is not is refused.
function zimmet_private.keep_name() returns trigger plpgsql volatile cost 100 rows 0 set search_path=""; body 1947062dd4cba6bb234f7e6a46fb796f; rights zimmet_owner=EXECUTE; Keeps by what name a citizen is found.
function zimmet_private.keep_neighbourhood(was zimmet_data.neighbourhood, told jsonb, name text) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body 4f415497489e3ad6e6263c2ffc738e95; rights zimmet_owner=EXECUTE; A neighbourhood as told; one that is no more is known from history.
function zimmet_private.keep_question(was zimmet_data.question, told jsonb, name text) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body 7304b8aebdc115d8bf241b6287c46f86; rights zimmet_owner=EXECUTE; A question of a subject as told; what it is asked for and how it is answered stays.
function zimmet_private.keep_quick_text(was zimmet_data.quick_text, told jsonb, name text) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body 7203d6397c92e89b2cebd7fe10a1dffb; rights zimmet_owner=EXECUTE; A text that is written often, as told.
function zimmet_private.keep_reason(was zimmet_data.reason, told jsonb, name text) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body 4b38f16edc36d9697674715318db801e; rights zimmet_owner=EXECUTE; A one-key reason as told; what it is a reason for stays, and one of each kind is always offered.
function zimmet_private.keep_search() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 415072598f674d1898b1c67b37a856b9; rights zimmet_owner=EXECUTE; Keeps what words find of a request that came, whose subject or place changed, or that came to another directorate.
function zimmet_private.keep_settings_entry(topic text, changes jsonb) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 65bac44ea67ae593bbd895766a876dd5; rights zimmet_owner=EXECUTE; Adds an entry to the chain of settings.
function zimmet_private.keep_street(was zimmet_data.street, told jsonb, name text) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body c12274aec7f0e3a44ca38ae2fe0afb80; rights zimmet_owner=EXECUTE; A street of a neighbourhood, as told; it stays in its neighbourhood.
function zimmet_private.keep_subject(was zimmet_data.subject, told jsonb, name text) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body 9af0528c44730ab91e887cde64c96ce8; rights zimmet_owner=EXECUTE; A subject as told: of an open directorate. What is open stays where it is; what comes goes to the directorate told. Which evidence it asks for is said once.
function zimmet_private.keep_verification(r zimmet_data.request, solved boolean, by_citizen boolean, score integer, words text) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 612b7e887278f8e17b083418d700eeeb; rights zimmet_owner=EXECUTE; Keeps the answer; a score is the citizen's alone.
function zimmet_private.keep_way_back(before zimmet_data.request, after zimmet_data.request, act text) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body a7e37254c91888a6e5c1e648d3ab0bb2; rights zimmet_owner=EXECUTE; Keeps how a request stood before an act that can be taken back.
function zimmet_private.keep_wish(told zimmet_data.wish) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 90f7bb9f7d3ac5f824ff8d188446468b; rights zimmet_owner=EXECUTE; Keeps what a person said of being written to and asked, beside what he said before; what goes out by itself follows at once.
function zimmet_private.key_of(dimension text, k zimmet_data.cohort) returns text plpgsql stable cost 100 rows 0 set search_path=""; body 403770a530e55f8c220698dd4ee7165f; rights zimmet_owner=EXECUTE; The column by which a cohort k is broken down; unknown ones are refused.
function zimmet_private.known_measures(codes text[]) returns SETOF zimmet_data.measure plpgsql stable cost 100 rows 1000 set search_path=""; body 3de9acf0a8f890caa2a548dcee20f8f3; rights zimmet_owner=EXECUTE; The definitions by their codes; an unknown code is refused.
function zimmet_private.last_worked(clock zimmet_data.work_clock) returns bigint sql stable parallel safe cost 100 rows 0; body 2b04aeb52e745471530959b64bf50f3a; rights zimmet_owner=EXECUTE; When the last span ends; moment_at runs on behind it as if work never stopped, so nobody may rely on what lies there.
function zimmet_private.late_warnings(since timestamp with time zone) returns TABLE(request_id integer, level integer) sql stable cost 100 rows 1000 set search_path=""; body 2449b7f5733a4a6b58fe6f0d2ef7654f; rights zimmet_owner=EXECUTE; Requests that reached their deadline, or so many working hours after it, since an instant: of the director or who stands in for him, later of a vice mayor, at last of the mayor.
function zimmet_private.law_gives_cause(act text, r zimmet_data.request) returns boolean sql stable cost 100 rows 0 set search_path=""; body 073486a62e7da3a485ca6c32edc7cfba; rights zimmet_owner=EXECUTE; Whether the law that a request falls under lets its period be extended, interrupted, begun again or kept by telling the stage, now.
function zimmet_private.learn_newest() returns void sql volatile cost 100 rows 0 set search_path=""; body 758f8b9ec23fc2621d4618275651498e; rights zimmet_owner=EXECUTE; Learns from the newest requests at once: where they came past the trigger, or before there was one.
function zimmet_private.learn_words() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body ecea3211bcec0f3b1d0447bc4199c5b2; rights zimmet_owner=EXECUTE; Trigger of requests: keeps of which subject the words of a request speak; the newest alone.
function zimmet_private.learnt_requests() returns integer sql immutable parallel safe cost 100 rows 0 set search_path=""; body cc5b86acf32b268d042a4e7078d869b7; rights zimmet_owner=EXECUTE; Of how many of the newest requests the words are kept.
function zimmet_private.lease_media(most integer, of_web boolean) returns bigint[] sql volatile cost 100 rows 0 set search_path=""; body 3e18a271eb3e4a09ae6a8a456233f9a4; rights zimmet_owner=EXECUTE; Files that are to be fetched and that nobody is fetching: of other systems' reports, or of the channels' own.
function zimmet_private.lease_outgoing(most integer) returns uuid[] sql volatile cost 100 rows 0 set search_path=""; body e2291d59c9e1451102b828044eb3ed35; rights zimmet_owner=EXECUTE; What is to go out now and nobody has in hand, answers of people first; of one account at most twenty at once.
function zimmet_private.leave_office() returns trigger plpgsql volatile cost 100 rows 0 set search_path=""; body 4f8e47495576a4d5122e8474bbbefd7d; rights zimmet_owner=EXECUTE; Another post, or leaving, ends the office.
function zimmet_private.legal_basis_of(r zimmet_data.request) returns zimmet_data.legal_basis plpgsql stable cost 100 rows 0 set search_path=""; body 3c33871046298e73d5d787d7286d6c55; rights zimmet_owner=EXECUTE; The law a request falls under; refused where none applies.
function zimmet_private.legal_calendar() returns integer sql stable cost 100 rows 0 set search_path=""; body d47e91b5d8684c7ab17d490aa0214b63; rights zimmet_owner=EXECUTE; The calendar on which the periods of the law are counted, whichever directorate holds the request.
function zimmet_private.let_go(person integer, cause text) returns integer[] plpgsql volatile cost 100 rows 0 set search_path=""; body 9a13ec22bf556fea4363bad06cc18d1c; rights zimmet_owner=EXECUTE; What lay on somebody who left (ended) or has another post (moved): his requests are free, his absence and his standing in end, his proposals are refused. The requests.
function zimmet_private.like_pattern(word text) returns text sql immutable strict parallel safe cost 100 rows 0 set search_path=""; body 8f923f4b3dba7711404d4261f88d3b59; rights zimmet_owner=EXECUTE; A word as a LIKE pattern that finds it anywhere, taken literally.
function zimmet_private.limit_sessions(wanted name) returns void plpgsql volatile cost 100 rows 0 set search_path="", lock_timeout=200ms; body 74b3cc596a01d3ae242b8ed8735ae549; rights zimmet_owner=EXECUTE; Lets a login open only so many sessions at once, fewer while it is held, where the owner made the login.
function zimmet_private.limit_sessions_of_staff() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 9a95b526586f60ad069e2d4a5b161c6d; rights zimmet_owner=EXECUTE; Trigger of staff, at the commit: by then the login is there.
function zimmet_private.local_midnight(second bigint) returns bigint sql stable parallel safe cost 100 rows 0; body 29f93e96f43d664352214e9c0b6da203; rights zimmet_owner=EXECUTE; When the local day of a second began.
function zimmet_private.lock_both(one integer, other integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 667d624d1ee4df97f9cc80f52e9787ad; rights zimmet_owner=EXECUTE; Locks two requests that the person sees, always the lower id first.
function zimmet_private.lock_conversation(wanted text, wanted_id integer) returns zimmet_data.conversation plpgsql volatile cost 100 rows 0 set search_path=""; body 09dd412e76c2d1e7795f66c1e6010bd7; rights zimmet_owner=EXECUTE; The conversation, locked, for those who speak with citizens and those who supervise.
function zimmet_private.lock_directorates(going integer, receiver integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 885fabf285cf63c42fcc5fa8f7312b5b; rights zimmet_owner=EXECUTE; Locks a directorate that goes and the one that takes its work; refuses the dispatch desk, one that is gone, one and the same.
function zimmet_private.lock_readings(readings jsonb) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 228facca9bff78dd556558c14833cd5d; rights zimmet_owner=EXECUTE; Locks every conversation that readings speak of, to the end of the transaction.
function zimmet_private.lock_request(wanted_id integer) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body 7e88f9dcdb74240166db0c8bd860e9d3; rights zimmet_owner=EXECUTE; The request, locked, with changed_at set to the instant of this act; refused as not found where the person does not see it.
function zimmet_private.log_reading(kind text, scope jsonb, how_many integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body cd3d75ce7a24df810ecd82550948bfd2; rights zimmet_owner=EXECUTE; Counts and records one reading of personal data by whoever is signed in; refuses (ZM080) beyond the limits.
function zimmet_private.longest_commit() returns interval sql immutable parallel safe cost 100 rows 0; body 0cb8b9a83f3cde533418b2d05b07e096; rights zimmet_owner=EXECUTE; How long after an act its commit may come.
function zimmet_private.look_up_of(asked_by uuid) returns integer[] sql stable cost 100 rows 0 set search_path=""; body 250ebfbb36fdc1be316096c4c560e0ca; rights zimmet_owner=EXECUTE; Whom a recorded look-up found: only for the one who asked, for a quarter of an hour, and not before it is committed.
function zimmet_private.map_features(file text) returns zimmet_private.map_feature[] plpgsql immutable cost 100 rows 0 set search_path=""; body afa4ccc3576ec3b658b8133ffd77e866; rights zimmet_owner=EXECUTE; The features of a GeoJSON file, every one looked through; a file with one broken is refused.
function zimmet_private.map_names(features zimmet_private.map_feature[]) returns TABLE(number integer, property text, name text, neighbourhood_id integer) sql stable cost 100 rows 1000 set search_path=""; body fafe4fe2ba376c7a310a4c4b415d6459; rights zimmet_owner=EXECUTE; What the features are called by each of their properties, and which neighbourhood that names.
function zimmet_private.map_positions(polygons jsonb, point jsonb) returns TABLE(polygon bigint, ring bigint, place bigint, at jsonb) sql immutable cost 100 rows 1000 set search_path=""; body a38650f5cd698fd43577e94d00b7b4a1; rights zimmet_owner=EXECUTE; Every position of a shape, in order; the point is polygon 0.
function zimmet_private.map_shapes(features zimmet_private.map_feature[], name_property text) returns TABLE(neighbourhood_id integer, polygons jsonb, point jsonb) sql stable cost 100 rows 1000 set search_path=""; body c3c0dfb0c1b532af66a1477f32278718; rights zimmet_owner=EXECUTE; The shapes that a file has for our neighbourhoods, named by one property of its features.
function zimmet_private.mark_sent(wanted uuid, told_id text, instant timestamp with time zone) returns void sql volatile cost 100 rows 0 set search_path=""; body cc6819d75c50952b59dab1bda2230a1f; rights zimmet_owner=EXECUTE; It went out, under this name of the channel where it had none yet; what waits to follow it does not.
function zimmet_private.mark_several_custodies() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 8a01fa6dbd492e71d89c43a65b41e0f4; rights zimmet_owner=EXECUTE; Marks a custody that is not the first of its request, and those before it.
function zimmet_private.mark_several_verifications() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 5e277e01651ac0c86a64145096bb205b; rights zimmet_owner=EXECUTE; Marks each confirmation of a request that has more than one.
function zimmet_private.mask_found_numbers(words text) returns text sql immutable strict parallel safe cost 100 rows 0 set search_path=""; body 64f7e5d380f9f013c7226a3556a04293; rights zimmet_owner=EXECUTE; Free words with their T.C. kimlik numbers and phones covered.
function zimmet_private.mask_name(full_name text) returns text sql immutable strict parallel safe cost 100 rows 0 set search_path=""; body 49a9d17b972c5ebca0de3d8dad03006c; rights zimmet_owner=EXECUTE; Ayşe Yılmaz becomes A*** Y***.
function zimmet_private.mask_numbers(words text) returns text sql immutable parallel safe cost 100 rows 0; body 51bbdf7393d837cc902ef2c90a9e196b; rights zimmet_owner=EXECUTE; Free words with T.C. kimlik numbers and phones covered but for their last two digits; 444 numbers are nobody's and stay.
function zimmet_private.mask_phone(phone text) returns text sql immutable strict parallel safe cost 100 rows 0 set search_path=""; body 6fd5c77de2d5c124f6bbce52920aa76a; rights zimmet_owner=EXECUTE; +905321234567 becomes 0532 *** ** 67.
function zimmet_private.masked_words(words text) returns text sql immutable parallel safe cost 100 rows 0; body 948105f93d68975186d2047735cfc434; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Free words to their end with the numbers of people in them covered, for views.
function zimmet_private.master_of_law(r zimmet_data.request) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body d7301e77ae281732166e6d8d121f70b6; rights zimmet_owner=EXECUTE; The master of a request, locked, with its own legal clock: asked before the clock of what is joined changes.
function zimmet_private.match_rows(rows jsonb) returns SETOF zimmet_private.told_row sql stable cost 100 rows 1000 set search_path=""; body 632e3409829f6d5951d0ed64678b4c87; rights zimmet_owner=EXECUTE; Rows as the program tells them (instants in milliseconds) with the entries of the catalogue that their names mean.
function zimmet_private.may_hold_number(words text) returns boolean sql immutable parallel safe cost 100 rows 0; body a4740144d69e2eb820ef3597e835d228; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether words may hold the number of a person: most do not, and are told apart without reading them again.
function zimmet_private.may_see(held_by integer[]) returns boolean sql stable cost 100 rows 0 set search_path=""; body b2fc3b618bbd618f2ad0b280253738fd; rights zimmet_owner=EXECUTE; The visibility rule for the functions that run as the owner; the same as the policy on request.
function zimmet_private.may_stand_in(deputy integer, person integer) returns boolean sql stable cost 100 rows 0 set search_path=""; body b309b2d8004f0dcfd9e3fbbfb8effdeb; rights zimmet_owner=EXECUTE; Whether two people work for one directorate: then one may stand in for the other there.
function zimmet_private.meant_reports(account_id integer, asked jsonb) returns bigint[] sql stable cost 100 rows 0 set search_path=""; body 6ae084e7af958cb0c11ce9125b66e409; rights zimmet_owner=EXECUTE; Messages that are meant by tokens, or by numbers of requests that were made of them; null where none are named.
function zimmet_private.media_type(content bytea) returns text sql immutable strict parallel safe cost 100 rows 0 set search_path=""; body 23df30031e2f65e3ead746c0157e7c3f; rights zimmet_owner=EXECUTE; The kind of a file by its first bytes, whatever its name says; null where it is none of ours.
function zimmet_private.message_parts(words text, r zimmet_data.request) returns TABLE(place bigint, field text, said text) sql stable cost 100 rows 1000 set search_path=""; body 33da86caa1f5a1a6743176a9432cd715; rights zimmet_owner=EXECUTE; A text of the house in its parts: plain words, and fields with what they say of a request (null where it is not known). What fills a field is never looked through for others.
function zimmet_private.message_words(words text, r zimmet_data.request) returns text sql stable cost 100 rows 0 set search_path=""; body 66b17ecea45f065537aa783ce9815836; rights zimmet_owner=EXECUTE; A text with its fields filled from a request; a field that is not known stays in its braces. {baglanti} is the gateway's.
function zimmet_private.milliseconds(t timestamp with time zone) returns bigint sql immutable strict parallel safe cost 100 rows 0; body 1c930bcf009272f40a53501fdfffd59a; rights zimmet_owner=EXECUTE; An instant as the program speaks of it.
function zimmet_private.min_group_size(kind text) returns integer sql stable parallel safe cost 100 rows 0 set search_path=""; body 0f4ad1df0b608c0efb2fb048eeae8d31; rights zimmet_owner=EXECUTE; Below so many requests (figures) no mean, median or share is told: one closed request tops no table; below so many people (people) nothing of them.
function zimmet_private.mine_among(desks integer[]) returns bigint plpgsql stable cost 100 rows 0 set search_path=""; body b04da08044734b1a1501b0536b95fc53; rights zimmet_owner=EXECUTE; How many requests of these directorates the signed-in person works on.
function zimmet_private.minimum_program(oldest text) returns text sql stable security definer cost 100 rows 0 set search_path=""; body f613d33d889d626a03d6a82cbf72d711; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The oldest program admitted in this session: the administrators' minimum, else the given one, which the code needs. A PC that is exempt is held to the code alone.
function zimmet_private.moment(calendar_id integer, worked bigint) returns timestamp with time zone plpgsql stable cost 100 rows 0 set search_path=""; body 854aa660abf3bbabdcba80ecd48657aa; rights zimmet_owner=EXECUTE; The earliest instant at which so many working seconds have passed: the inverse of worked; refused where no calendar knows it (ZM026).
function zimmet_private.moment_at(starts double precision[], worked_before double precision[], worked bigint) returns bigint sql immutable parallel safe cost 100 rows 0; body 156d43d1fb4216d67c0c2f8ac789283a; rights zimmet_owner=EXECUTE; The earliest second at which so much was worked: the end of a span rather than the beginning of the next. Beyond the last span it runs on.
function zimmet_private.month_key(at timestamp with time zone) returns bigint sql stable parallel safe cost 100 rows 0; body adfd4d5f80f0c7e391f6cbc21ea6d05e; rights zimmet_owner=EXECUTE; When the local month of an instant began, in milliseconds.
function zimmet_private.month_number(at timestamp with time zone) returns integer sql immutable parallel safe cost 100 rows 0; body e3282ad0843298faafd9a2fa78bec25f; rights zimmet_owner=EXECUTE; Months counted through the years, in UTC; what is later has none that is less.
function zimmet_private.move_between_cells(former zimmet_data.day_tally, present zimmet_data.day_tally) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 773da9498004a68fd3930d7fc3e38d55; rights zimmet_owner=EXECUTE; Takes from the kept sums what a row had added, and adds what it adds now.
function zimmet_private.move_conversation(account zimmet_data.message_account, event jsonb) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 816314ee7e805aea641622fb6d369980; rights zimmet_owner=EXECUTE; A citizen has another number or name on the channel: his conversation goes with him.
function zimmet_private.move_custody(INOUT r zimmet_data.request, receiver integer, how text, moved_by integer, reason_id integer DEFAULT NULL::integer, words text DEFAULT NULL::text, counts_from timestamp with time zone DEFAULT NULL::timestamp with time zone) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body 42a141050626cc886d6cb326fe6c4c06; rights zimmet_owner=EXECUTE; Ends the running custody, if any, and begins the receiver's at the same instant, not yet accepted.
function zimmet_private.move_custody_deadlines(changed_from timestamp with time zone DEFAULT '-infinity'::timestamp with time zone) returns void plpgsql volatile cost 100 rows 0 set search_path="", enable_memoize=off, enable_seqscan=off, work_mem=64MB; body f510fd835cca69669da5eb75e70cef5a; rights zimmet_owner=EXECUTE; The same for the holders' own deadlines; their moves need no entry of their own.
function zimmet_private.move_deadlines(cause jsonb, changed_from timestamp with time zone DEFAULT '-infinity'::timestamp with time zone) returns bigint plpgsql volatile cost 100 rows 0 set search_path="", enable_seqscan=off, work_mem=64MB; body 528ffa4c8927a625459cbd8e40df41c0; rights zimmet_owner=EXECUTE; Writes the deadlines that the facts say now, each with a history entry naming the cause; returns how many moved.
function zimmet_private.move_for_day_off(wanted_cause text, day_off_id integer) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body 17e5f5e3b9a596a00a2b91a645d9c691; rights zimmet_owner=EXECUTE; Moves every deadline that a day off touches; its name goes into each history entry.
function zimmet_private.move_with(person integer, going integer, receiver integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 6a1e2eb2e149a425bf7b11ef36f52ee4; rights zimmet_owner=EXECUTE; Somebody goes along with the work of his directorate, in the post he has.
function zimmet_private.moved_deadlines(before zimmet_data.request, after zimmet_data.request) returns jsonb sql stable cost 100 rows 0 set search_path=""; body 7dd28c5dca2e534b5cc6c32dab718a0c; rights zimmet_owner=EXECUTE; What history says of deadlines that an act moved: where they are now.
function zimmet_private.moved_deadlines_within(changed_from timestamp with time zone) returns SETOF zimmet_private.moved_deadline plpgsql stable cost 100 rows 1000 set search_path="", enable_memoize=off; body c6f1fe97ad559fb59ff22c3fe2537a55; rights zimmet_owner=EXECUTE; The deadlines that differ from what the facts say now. Told from when on the calendar changed, it looks no further back.
function zimmet_private.moves_deadlines(act text, before zimmet_data.request, after zimmet_data.request) returns boolean sql immutable cost 100 rows 0 set search_path=""; body 7e12a3e2edaa125dbed088b9fce9d4c3; rights zimmet_owner=EXECUTE; Whether an act can have changed what a deadline is worked out from: a note, a photo or who works on it has not.
function zimmet_private.moves_in_short(changed_from timestamp with time zone DEFAULT '-infinity'::timestamp with time zone) returns jsonb sql stable cost 100 rows 0 set search_path=""; body 8d48e14e9da4cbe314fcbdb175162e0a; rights zimmet_owner=EXECUTE; What a preview says: how many deadlines move, by directorate, the ten largest moves.
function zimmet_private.my_directorates() returns integer[] sql stable security definer parallel safe cost 100 rows 0 set search_path=""; body 0a157b02f9d744c301fa9bc68d044ee6; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Directorates whose requests the signed-in person sees and works on.
function zimmet_private.my_machine() returns uuid sql stable cost 100 rows 0 set search_path=""; body 5726d34ab440684594450c71bea774ed; rights zimmet_owner=EXECUTE; The id that the PC of this session gave itself when it connected; null where it said none. No right hangs on it.
function zimmet_private.my_memberships() returns integer[] sql stable security definer parallel safe cost 100 rows 0 set search_path=""; body 33344bc46cd248de941ce589f5aadcca; rights zimmet_owner=EXECUTE; Directorates the signed-in person works for now, whatever the post.
function zimmet_private.my_post() returns text sql stable security definer parallel safe cost 100 rows 0 set search_path=""; body 29b5dff6fc15d3887f4a0cafa3c2a1b7; rights zimmet_owner=EXECUTE; The signed-in person's post; null unless staff row, his time and role membership agree.
function zimmet_private.my_program() returns text sql stable cost 100 rows 0 set search_path=""; body ae31e0b7738d1418131516444e1e1629; rights zimmet_owner=EXECUTE; The version that the program of this session said when it connected; null where it said none.
function zimmet_private.my_staff_id() returns integer sql stable security definer parallel safe cost 100 rows 0 set search_path=""; body 311ec3034eaa5a18f4cd30f0e181486f; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The signed-in person, null where the login is nobody's, has left, or is not in his time.
function zimmet_private.name_concerned() returns trigger plpgsql volatile cost 100 rows 0 set search_path=""; body c8cd850bfe1a9d47589310aa09f2dbc3; rights zimmet_owner=EXECUTE; Writes into a change whom it concerns, whoever puts it on the feed.
function zimmet_private.name_for_kind(name text, media_type text) returns text sql immutable cost 100 rows 0 set search_path=""; body 36291c33e73b2f06e201dbedcec2c6fb; rights zimmet_owner=EXECUTE; A file's name with the ending of what it is, so that nothing is saved as a program: "fatura.pdf.bat" becomes "fatura.pdf.bat.pdf".
function zimmet_private.name_key(name text) returns text sql immutable parallel safe cost 100 rows 0 set search_path=""; body c543ca7a03de3886e46a3cf7780afcd3; rights zimmet_owner=EXECUTE; By what names of another system are compared with ours: folded, without "Müdürlüğü" and "Mahallesi" behind them.
function zimmet_private.name_of_message(account zimmet_data.message_account, event jsonb) returns text sql stable cost 100 rows 0 set search_path=""; body f4d26b01b1410b7b4cf3704f01e6189c; rights zimmet_owner=EXECUTE; By which name a message is kept; null where it is here already. Mails are named by whoever sends them: one that bears the name of another is a message of its own.
function zimmet_private.name_patterns(told text) returns text[] sql stable cost 100 rows 0 set search_path=""; body bf19ae5bae4c7e72d28b9202f1b8f14d; rights zimmet_owner=EXECUTE; A name as people say it, as LIKE patterns: every word from its beginning, in any order; none where it says too little.
function zimmet_private.near_warnings(since timestamp with time zone) returns TABLE(request_id integer, level integer) sql stable cost 100 rows 1000 set search_path=""; body 220b1bf332a602be3e741b2ef97aabdd; rights zimmet_owner=EXECUTE; Requests that came near their deadline since an instant: of whoever works on them and who stands in for him; while nobody does, of the director.
function zimmet_private.newest_instant() returns timestamp with time zone sql stable cost 100 rows 0 set search_path=""; body 7070f7a7194202af1161ff9d6724864a; rights zimmet_owner=EXECUTE; When the request that came in last was last changed, by the clock of that time.
function zimmet_private.newest_program(of_ring integer) returns text sql stable cost 100 rows 0 set search_path=""; body 51748aa1f9038a55bdd166b0e176238a; rights zimmet_owner=EXECUTE; What a PC of the ring should have: what was published for it; where nothing was, what the person has who asks.
function zimmet_private.next_number(at timestamp with time zone) returns text sql volatile cost 100 rows 0 set search_path=""; body 49cb5a6e40a6cccce3dd7fd433b315f8; rights zimmet_owner=EXECUTE; The next number of the year (by Turkish time). Unique and rising; one that was drawn and taken back leaves a gap.
function zimmet_private.note_busy() returns boolean plpgsql volatile cost 100 rows 0 set search_path=""; body e43904fc9838b4ef8f8ea5ffc1f4e4e9; rights zimmet_owner=EXECUTE; Notes who keeps more sessions busy than one PC can; whether somebody does.
function zimmet_private.note_revision() returns trigger plpgsql volatile cost 100 rows 0 set search_path=""; body 89045f4855ae55f9c3374e09ed102766; rights zimmet_owner=EXECUTE; Notes that this transaction changed what the topics given to the trigger speak of, and tells every desk to look.
function zimmet_private.note_survey_answer(survey_id integer, solved boolean, score integer, words text) returns boolean plpgsql volatile cost 100 rows 0 set search_path=""; body 23a2a69ed7035a898dd961166f445356; rights zimmet_owner=EXECUTE; Keeps what a citizen answered, once, while he may answer; false where it changes nothing. It is acted on after.
function zimmet_private.notice(staff_id integer, kind text, first_id integer) returns void sql volatile cost 100 rows 0 set search_path=""; body e59288d0fc97de89f97d3845316ff2e7; rights zimmet_owner=EXECUTE; Tells a person what was done to his account, and by whom.
function zimmet_private.notice_of(xid xid8, concerned integer[]) returns text sql stable cost 100 rows 0 set search_path=""; body 61471f74baa2154f7113b26878e1ecf7; rights zimmet_owner=EXECUTE; What a transaction says to those it concerns: epoch, nonce and a tag for each directorate. Empty, for everybody, where it would not fit.
function zimmet_private.number_rows(begun integer) returns void sql volatile cost 100 rows 0 set search_path=""; body c56bd3033877a0140d6c5b0e21e4c474; rights zimmet_owner=EXECUTE; Draws numbers for the rows of an import in the order of their registration; others register meanwhile.
function zimmet_private.number_setting(wanted text) returns bigint sql stable cost 100 rows 0 set search_path=""; body e7f81f7c80d6727388786ba84b4bb3fe; rights zimmet_owner=EXECUTE; A whole number among the server's settings; null where the server has no such setting.
function zimmet_private.numbers_meant(told text) returns text[] plpgsql stable cost 100 rows 0 set search_path=""; body 5c47edfe8dbae30af5cb36acafcb0255; rights zimmet_owner=EXECUTE; The numbers of requests that somebody may mean: 26-001336-7, 26001336, 2026/1336, No: 26 001336 7, 1336 of this year; none where it is no number.
function zimmet_private.only_counted(m zimmet_data.measure) returns text sql stable parallel safe cost 100 rows 0; body 1cf87555732f4bf87ef825a338dce281; rights zimmet_owner=EXECUTE; Narrows an aggregate to the rows k that a measure counts.
function zimmet_private.open_for_addition(wanted text, wanted_id integer) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body 648642712a8403fea80a8a1518a0e291; rights zimmet_owner=EXECUTE; Locks a request for an act that only adds to it (note, file, reveal) and so cannot conflict.
function zimmet_private.open_import(import_id integer) returns zimmet_data.import plpgsql volatile cost 100 rows 0 set search_path=""; body d9630bb351fe0bbc02bfd99043f1f78d; rights zimmet_owner=EXECUTE; The import that this transaction began and has not finished; others are refused.
function zimmet_private.open_master(wanted_id integer, child_id integer) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body eea929c1c70045b67b209de7c2a18960; rights zimmet_owner=EXECUTE; Locks the request to join to: seen, not joined itself, not yet resolved, so that its resolution answers what is joined to it.
function zimmet_private.open_pattern(wanted_calendar_id integer, from_day date, until_day date) returns TABLE(day date, open tstzmultirange) sql stable cost 100 rows 1000 set search_path=""; body ef7bf6117d09d5458748feded86b3d46; rights zimmet_owner=EXECUTE; What is worked, by the day on which it begins: the weekly patterns less the days off, and the extra work.
function zimmet_private.open_proposal(proposal_id integer) returns zimmet_data.proposal plpgsql volatile cost 100 rows 0 set search_path=""; body 0c66252919305438e76c9703d7200911; rights zimmet_owner=EXECUTE; Locks a proposal that waits, for a supervisor.
function zimmet_private.open_request(wanted text, wanted_id integer, seen_version integer) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body 911e0b55b075ff5d6976abf6b97236ec; rights zimmet_owner=EXECUTE; Locks a request for an act that changes it: seen version, rules, next version.
function zimmet_private.opened_query(m zimmet_data.measure, k zimmet_data.cohort, scope jsonb, sees_all boolean, sort text) returns text plpgsql stable cost 100 rows 0 set search_path=""; body c019244622e5016dc1c49c91bb6c8fc2; rights zimmet_owner=EXECUTE; The ids of the requests that a measure counts in a scope, how many these are, each once, and how many rows of them it counts.
function zimmet_private.optional_text(words text) returns text sql stable cost 100 rows 0 set search_path=""; body 17fc3a7887b54d57d8d45bdbc203f109; rights zimmet_owner=EXECUTE; Words that may be missing: trimmed, or null.
function zimmet_private.outgoing_content(said text, words text, t zimmet_data.message_text, account_kind text, window_until timestamp with time zone, survey_id integer, r zimmet_data.request) returns jsonb sql stable cost 100 rows 0 set search_path=""; body f3c726a054a1b9dc15b35c50ce4d2f4b; rights zimmet_owner=EXECUTE; What the channel sends: buttons for a survey in an open window, the template outside it, else the text. Null where the window is closed and there is no template.
function zimmet_private.owed_evidence(asked_request_id integer) returns text sql stable cost 100 rows 0 set search_path=""; body 14e595ce35d30f51981c9ef88d2108fa; rights zimmet_owner=EXECUTE; What "solved" needs: the strictest of its subject, of its subjects while in work, and of what is joined to it.
function zimmet_private.owes_words(act text, r zimmet_data.request) returns boolean sql stable cost 100 rows 0 set search_path=""; body b1648f010f3e3b50f2b9a80c4a8551bf; rights zimmet_owner=EXECUTE; Whether an act that owes words on some requests only owes them on this one. Acts that always owe them say so in the contract.
function zimmet_private.own_end(period tstzrange, resolved timestamp with time zone) returns timestamp with time zone sql immutable parallel safe cost 100 rows 0 set search_path=""; body 09a1136f3ae50efaf37e1199367a977e; rights zimmet_owner=EXECUTE; When the own part ended of a custody that closing ended: at the resolution, if it fell into it.
function zimmet_private.own_legal_clock(master zimmet_data.request) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body 9b6214b5c2e4960007d8f7797cf32f62; rights zimmet_owner=EXECUTE; The request with the legal clock it has of its own, whatever it took from what is joined to it.
function zimmet_private.own_way(c zimmet_data.conversation) returns TABLE(account_id integer, kind text, addressee text, closed_because text) sql stable cost 100 rows 1000 set search_path=""; body dd0603483a21d0168ee497f8992e6461; rights zimmet_owner=EXECUTE; Free words back the way a citizen wrote, and why not: the first rung of the ladder, and the first way of what goes out by itself.
function zimmet_private.pattern_spans(wanted_calendar_id integer, from_day date, until_day date) returns TABLE(day date, span tstzrange) sql stable cost 100 rows 1000 set search_path=""; body 4b6bd6f14e5a9cf9e4a978f938b1789b; rights zimmet_owner=EXECUTE; The spans of the weekly patterns on the days from one date to before another, as if nothing were off.
function zimmet_private.paused_after(asked timestamp with time zone) returns int4multirange sql stable cost 100 rows 0 set search_path=""; body abef5a8da7c67daac6b621d21afab6cd; rights zimmet_owner=EXECUTE; The requests with a pause that lasts beyond an instant: their deadlines move with the calendar, even where they are past. A multirange is searched by halves, an array from end to end.
function zimmet_private.paused_promise(asked_request_id integer, clock zimmet_data.work_clock) returns bigint sql stable cost 100 rows 0 set search_path=""; body 6743d88c2a7e87f7326cb9fb2afd6737; rights zimmet_owner=EXECUTE; Working seconds that the holds of a request pause its first promise.
function zimmet_private.paused_second(starts double precision[], ends double precision[], worked_before double precision[], asked_request_id integer, since timestamp with time zone) returns TABLE(seconds bigint) sql stable parallel safe cost 100 rows 1000; body 806b4a0cfa7d24e5bf2e18e775ebfe53; rights zimmet_owner=EXECUTE; The same as paused_seconds, for a query over many rows that has its clock unpacked.
function zimmet_private.paused_seconds(asked_request_id integer, clock zimmet_data.work_clock, since timestamp with time zone) returns bigint sql stable cost 100 rows 0 set search_path=""; body 5e09c24e3d194ba68d2a40724ba0d887; rights zimmet_owner=EXECUTE; Working seconds of a clock on which a request waits for reasons that pause it; a running hold counts to its date.
function zimmet_private.pc_now() returns TABLE(id integer, machine_id uuid, staff_id integer, host_name text, system text, version text, ring integer, ring_said_by text, upkeep text, looked_at timestamp with time zone, result text, waiting text, seen_at timestamp with time zone, people integer, names integer) sql stable cost 100 rows 1000 set search_path=""; body f69816789fabc03979ac66e076ce4580; rights zimmet_owner=EXECUTE; One row a PC: as it was said last, by whom; how many people said something of it, and under how many names within thirty days.
function zimmet_private.pc_sessions() returns TABLE(staff_id integer, machine text, connections integer) sql stable cost 100 rows 1000 set search_path=""; body 924dcb0c6689e38c86a4196264ee79c4; rights zimmet_owner=EXECUTE; How many connections each person has open, by the beginning of the PC's id: the count is the server's, the PC its own word.
function zimmet_private.phone_extension_of(told text) returns text sql immutable cost 100 rows 0 set search_path=""; body 402bdea7bbde2229606a9034776fa946; rights zimmet_owner=EXECUTE; The extension of a phone as people tell it; null where none was told. Its twin is parseExtension in src-shared/phone.ts.
function zimmet_private.phone_of(told text) returns text plpgsql immutable cost 100 rows 0 set search_path=""; body 7f156d6134c406ce18cca91afbc76ca0; rights zimmet_owner=EXECUTE; E.164 of a phone as people tell it (0532 123 45 67, 444 25 54, +49 (0)171…, tel:…, dahili 12); null where none was told, "invalid" where it cannot be one. Its twin is parsePhone in src-shared/phone.ts.
function zimmet_private.phone_parts(told text) returns text[] plpgsql immutable cost 100 rows 0 set search_path=""; body fa121f01a525274d4173444d23d6a984; rights zimmet_owner=EXECUTE; What people tell for a phone, in two: the number, still as written, and which phone of the house rings ("dahili 12", "/12", "x12"), or null.
function zimmet_private.phones_of(c zimmet_data.conversation) returns text[] sql stable cost 100 rows 0 set search_path=""; body 0c66498625e02fe6d73dd45de7ee3f08; rights zimmet_owner=EXECUTE; The phones of who writes in a conversation: as the channel tells it, then as he himself told the house.
function zimmet_private.phrases_in(keywords text) returns text[] sql immutable parallel safe cost 100 rows 0 set search_path=""; body b6209f4696ea85a8db38253afdc1b987; rights zimmet_owner=EXECUTE; The phrases of other words for an entry: parted by commas or lines; where there are none of these, each word is one. Its twin is phrasesIn in src-shared/reading/phrases.ts.
function zimmet_private.picture_size(content bytea, media_type text) returns integer[] sql immutable strict parallel safe cost 100 rows 0 set search_path=""; body 37864492715517995918e8d2eeee9427; rights zimmet_owner=EXECUTE; Width and height of a picture that is there from its header to its end, null for any other. What it shows is for people to see.
function zimmet_private.pieces_of(wanted_calendar_id integer, paused_request_id integer, span tstzrange) returns TABLE(spans tstzmultirange, kind text, name text, counted boolean) sql stable cost 100 rows 1000 set search_path=""; body 519c93e6edba1dd4aa06ffe6ab321bfb; rights zimmet_owner=EXECUTE; What a calendar counted of a stretch of time and what not, each with its reason; the holds are of the request named, if any.
function zimmet_private.place_name(name text) returns text sql immutable strict cost 100 rows 0 set search_path=""; body f328f1d9447601369dc0358df3b4136c; rights zimmet_owner=EXECUTE; A neighbourhood's name as it is compared: "YENİ MAH." and "Yeni" are one.
function zimmet_private.plain_fields() returns TABLE(name text, longest integer) sql immutable parallel safe cost 100 rows 1000; body d5460982a4536fb5cdfb88901dd712bd; rights zimmet_owner=EXECUTE; Fields of a request that are kept as they are told (src-shared/request-fields.ts), each with how many characters it may have.
function zimmet_private.plain_of(told jsonb) returns jsonb sql immutable cost 100 rows 0 set search_path=""; body 9ae1aae95c7a2a86e814b9d2e4c24d86; rights zimmet_owner=EXECUTE; The plain fields among what was told: trimmed, cut, empty ones left out.
function zimmet_private.png_size(content bytea) returns integer[] plpgsql immutable strict parallel safe cost 100 rows 0 set search_path=""; body f5fa42483d5d6700f9a112547ce0aec1; rights zimmet_owner=EXECUTE; Width and height of a PNG whose chunks go from its header through image data to its end; null for any other.
function zimmet_private.present() returns timestamp with time zone sql stable parallel safe cost 100 rows 0; body 94fc2f526401760006cf0a2bd7692e58; rights zimmet_owner=EXECUTE; The instant of an act, by the clock of the database. Asked wherever an act is dated or compared with a deadline.
function zimmet_private.private_way_closed(c zimmet_data.conversation) returns text sql stable cost 100 rows 0 set search_path=""; body c410c7f42f288194de50ea0acc041f9a; rights zimmet_owner=EXECUTE; Why no comment of a conversation can be answered in private now; null where one can.
function zimmet_private.promise(INOUT r zimmet_data.request) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body ce84317bd653ca0a7d0deabd3750c88f; rights zimmet_owner=EXECUTE; Gives a request what its subject and priority promise today: at registration and when one of the two changes.
function zimmet_private.promised_at(clock zimmet_data.work_clock, started bigint, unit text, amount integer) returns bigint sql stable parallel safe cost 100 rows 0; body de1118a56648bd23bf8e3120e6e07f67; rights zimmet_owner=EXECUTE; When a target ends without pauses: so many working hours on; the end of the n-th working day after; the end of the n-th day after.
function zimmet_private.proposal_terms(asked_id integer) returns jsonb sql stable security definer cost 100 rows 0 set search_path=""; body 3bc8e51ac959091321bc729e13506385; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; What a proposal asks for, without a password's verifier.
function zimmet_private.propose(kind text, payload jsonb, preview jsonb) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body 6cedfbdb6d75be38abadca55af1cee52; rights zimmet_owner=EXECUTE; Keeps what waits for a second person's yes.
function zimmet_private.proved_program() returns text sql stable cost 100 rows 0 set search_path=""; body a143848f5343d8560214ad118c45ec83; rights zimmet_owner=EXECUTE; The newest version that was worked with for an hour on a PC that is of the pilot ring; null where none was.
function zimmet_private.prune_changes() returns void plpgsql volatile cost 100 rows 0 set search_path=""; body f4e1a3d0a135ecaf8de1941bffc3a774; rights zimmet_owner=EXECUTE; Forgets changes older than three days. Called now and then by a command; nothing runs at night.
function zimmet_private.publish_change(request_id integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 9dd967c5137d35d325307e677586f71f; rights zimmet_owner=EXECUTE; Puts a request on the feed; equal notices of one transaction are one.
function zimmet_private.put_attachment(command_id uuid, r zimmet_data.request, kept zimmet_data.file_content, told zimmet_data.attachment, extra jsonb DEFAULT '{}'::jsonb) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body fdcf716b2f19a9e695ab53c8bc7ebfa2; rights zimmet_owner=EXECUTE; Puts kept bytes on a request, under the name and with the marks that are told.
function zimmet_private.put_messages(command_id uuid, request_id integer, chosen zimmet_data.message[], media_ids bigint[], extra jsonb DEFAULT '{}'::jsonb) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body de805520bee610e0d5a292d940281029; rights zimmet_owner=EXECUTE; Links messages to a request, each once, and puts the chosen photos and documents on it; all of it stands in its history.
function zimmet_private.put_outgoing(o zimmet_data.outgoing) returns uuid plpgsql volatile cost 100 rows 0 set search_path=""; body 24ac002597b8cef9f3af01591d0f6d6d; rights zimmet_owner=EXECUTE; Puts something into the outbox and, where it is part of a conversation, into that; with a fault in its words it does not go out.
function zimmet_private.queue(directorates integer[]) returns TABLE(request_id integer, directorate_id integer, is_at_risk boolean) plpgsql stable cost 100 rows 1000 set search_path=""; body 24838c0f2ef4581bdbb575157d028744; rights zimmet_owner=EXECUTE; The unsolved work of directorates in the order of its deadlines, and whether its turn, at the pace of the last 28 days, comes after the deadline.
function zimmet_private.quiet_until() returns timestamp with time zone sql stable cost 100 rows 0 set search_path=""; body 7fbe3a48e02230dc6c507b5f3ca00e3a; rights zimmet_owner=EXECUTE; When the quiet hours end in which it is; null where it is in none.
function zimmet_private.quota_of(wanted text) returns bigint sql stable cost 100 rows 0 set search_path=""; body 6217065c03efda7f4ca0ed792195b8e1; rights zimmet_owner=EXECUTE; How much of it one person may take.
function zimmet_private.reached_from(changed_from timestamp with time zone) returns timestamp with time zone sql immutable parallel safe cost 100 rows 0; body c2f2f6dabb2e1e4e7c73b9c627b37907; rights zimmet_owner=EXECUTE; From when on a deadline can move if a calendar changed from an instant on. A working day may begin up to two days earlier (a night shift), and its end moves with it.
function zimmet_private.read_json(words text) returns jsonb plpgsql immutable strict cost 100 rows 0 set search_path=""; body a37a719cb9685e1a8ce7db3e6d225e6f; rights zimmet_owner=EXECUTE; What JSON says; null where it is none.
function zimmet_private.reading_digest(told text) returns text sql stable cost 100 rows 0 set search_path=""; body 15dc37e88349db82370e0f6fd3e5d6ed; rights zimmet_owner=EXECUTE; What the read log keeps of what was asked: the same for the same, and nothing to guess from.
function zimmet_private.readings_in(told jsonb) returns TABLE(id uuid, login text, age_ms double precision, kind text, scope jsonb, found integer) sql stable cost 100 rows 1000 set search_path=""; body 96b47aed844777b7469bf5b780630653; rights zimmet_owner=EXECUTE; What a program tells of readings, as rows.
function zimmet_private.readings_today() returns TABLE(staff_id integer, kind text, readings bigint, in_a_minute bigint, in_an_hour bigint) sql stable cost 100 rows 1000 set search_path=""; body 8fa5f8bea75bba367f2909ba0ed40dc1; rights zimmet_owner=EXECUTE; How much each read today, and at most within a minute and an hour.
function zimmet_private.reapply_target(kind text, subject_id integer, priority text) returns void sql volatile cost 100 rows 0 set search_path=""; body 2129ed113474f2b41fddea523a184672; rights zimmet_owner=EXECUTE; Gives what is open the target of today instead of the one it was promised.
function zimmet_private.reason_without_words(fault text) returns text sql immutable cost 100 rows 0 set search_path=""; body 335a9e96f519145d4711b3f281150dbe; rights zimmet_owner=EXECUTE; Why a delivery was not read, without what the reason quotes of it: neither words nor long numbers.
function zimmet_private.record(INOUT r zimmet_data.request, act text, details jsonb, staff_id integer) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body b16130f778ef679818ac742b394d3381; rights zimmet_owner=EXECUTE; Adds an entry to the chain of a request.
function zimmet_private.record_catalogue_change(kind text, entry_id integer, act text, details jsonb) returns void sql volatile cost 100 rows 0 set search_path=""; body 825d5ef5589575d91b531ba4496a0b91; rights zimmet_owner=EXECUTE; Adds a line to the ledger of the catalogue.
function zimmet_private.record_staff_change(staff_id integer, act text, details jsonb) returns void sql volatile cost 100 rows 0 set search_path=""; body 6f43b2e3a6a21ad6ef3d3f3f8c0474f9; rights zimmet_owner=EXECUTE; Adds a line to the ledger of posts.
function zimmet_private.record_update_order(details jsonb) returns void sql volatile cost 100 rows 0 set search_path=""; body 027d6436ac4a2d6f5deff0cf43725822; rights zimmet_owner=EXECUTE; Adds an order about newer programs to the ledger of the catalogue.
function zimmet_private.refuse(code text, detail jsonb DEFAULT '{}'::jsonb) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 658f68b83a9c7b4d79c325939491300e; rights zimmet_owner=EXECUTE; Raises a refusal: the code as SQLSTATE, what it means as the message, a JSON object as its detail.
function zimmet_private.refuse_beyond(clock zimmet_data.work_clock, second bigint) returns void plpgsql stable cost 100 rows 0 set search_path=""; body cec31ea4ff32b4fa82af1deefe7645ca; rights zimmet_owner=EXECUTE; Refuses a second outside the horizon of a clock.
function zimmet_private.refuse_clock_behind(asked timestamp with time zone) returns void plpgsql stable cost 100 rows 0 set search_path=""; body ccaa18e205362719cae854931d93705e; rights zimmet_owner=EXECUTE; Refuses to register while the server's clock is more than a day behind what was recorded, unless an administrator confirmed it.
function zimmet_private.refuse_map(problem text, feature integer DEFAULT NULL::integer) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 1ce3da798328ac34f0bd84c3554b5e68; rights zimmet_owner=EXECUTE; Refuses a file, and says which of its features is wrong.
function zimmet_private.refuse_old_snapshot() returns void plpgsql stable cost 100 rows 0 set search_path=""; body bd43d263cb305091117f28aeaeae8b9b; rights zimmet_owner=EXECUTE; Commands act on what is, never on the snapshot of an older transaction.
function zimmet_private.refuse_outside_horizon(asked timestamp with time zone, field text) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 44a8d02c897aa4d942a14669f1b2d135; rights zimmet_owner=EXECUTE; Refuses a date that a person typed for a year that some calendar does not know (ZM026), naming the field.
function zimmet_private.refuse_own_case(staff_id integer) returns void plpgsql stable cost 100 rows 0 set search_path=""; body e540a01de3c93698bdc549935b636f8d; rights zimmet_owner=EXECUTE; Nobody gives himself another post, or ends himself.
function zimmet_private.refuse_program(was text, post text) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 0d1a00387dc70d39bb858fb579396840; rights zimmet_owner=EXECUTE; Refuses to make a person of the gateway, or the gateway of a person.
function zimmet_private.refuse_unconfirmed(directorate_id integer) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 0b684ab6f48e2661a3a403927ac67fb2; rights zimmet_owner=EXECUTE; Refuses to retire a directorate while what it resolved waits to be confirmed: nobody's finished work is thrown away.
function zimmet_private.refuse_unseen(c zimmet_data.conversation, seen_message_id bigint) returns void plpgsql stable cost 100 rows 0 set search_path=""; body d442f39dc2b6f0f64d29bce8c82ccf46; rights zimmet_owner=EXECUTE; Refuses (ZM148) where the citizen has written after the last message that was seen.
function zimmet_private.refuse_unserved_program() returns void plpgsql stable cost 100 rows 0 set search_path=""; body bde8f433da4a046959fdd284c7d55c8b; rights zimmet_owner=EXECUTE; Refuses what a program of a version says that this database no longer serves; it says its version when it connects.
function zimmet_private.refuse_wrapped_overlap(week_id integer) returns void plpgsql stable cost 100 rows 0 set search_path=""; body 0f230fa6a3b8f2ad4bae1c30acd45f7b; rights zimmet_owner=EXECUTE; A Sunday night shift may not run into Monday's.
function zimmet_private.register_told(command_id uuid, request jsonb) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body 0014f5038b3b702693942eec8d83cce3; rights zimmet_owner=EXECUTE; Registers what a citizen asks, wherever it was told, and gives it at once into the custody of the subject's directorate.
function zimmet_private.registered_cell(r zimmet_data.request) returns zimmet_data.day_tally sql stable cost 100 rows 0; body c11a8a7862572feb1e13c0e7c724cbdc; rights zimmet_owner=EXECUTE; What a request adds to the sums of the day on which it was registered; null: nothing.
function zimmet_private.relations_to(r zimmet_data.request, wanted text DEFAULT NULL::text) returns text[] sql stable cost 100 rows 0 set search_path=""; body 043f208a99365f477c6735d0a3cb0e1f; rights zimmet_owner=EXECUTE; In which of the relations that the rules of an act, or of any, name for the post the signed-in person stands to a request.
function zimmet_private.religious_holidays(firsts date[], days integer, name text) returns TABLE(name text, period tstzrange) sql stable cost 100 rows 1000 set search_path=""; body c2ea2c0c253474ef39defdd75320ff5e; rights zimmet_owner=EXECUTE; A bayram from its first days: the eve from 13:00, then so many whole days.
function zimmet_private.request_number(year integer, running integer) returns text sql immutable strict parallel safe cost 100 rows 0 set search_path=""; body a28391b28d0a02e0e66900fe655b460a; rights zimmet_owner=EXECUTE; The number read out on the phone: two digits of the year, running number of that year, check digit, as 26-001336-7.
function zimmet_private.request_of_report(message bigint) returns TABLE(number text, subject_id integer, registered_at timestamp with time zone, changed_at timestamp with time zone, due_at timestamp with time zone, closed_at timestamp with time zone, outcome text, reopened_count integer, agency text, address text) sql stable cost 100 rows 1000 set search_path=""; body 227018dd71db04a9d77be012f1e1103e; rights zimmet_owner=EXECUTE; What became of a report that came by Open311; no row until somebody registered it.
function zimmet_private.requests_of_import(i zimmet_data.import) returns SETOF zimmet_data.request sql stable cost 100 rows 1000 set search_path=""; body 7eda1b0707ea5e01c014855ec949c4fb; rights zimmet_owner=EXECUTE; What an import brought in.
function zimmet_private.requests_of_phone(phone text) returns integer[] sql stable cost 100 rows 0 set search_path=""; body 9b31f1a81fd61e1059f1c9e420385591; rights zimmet_owner=EXECUTE; What those known by a phone asked for, the newest first.
function zimmet_private.requests_with_words(words text, max_rows integer) returns SETOF integer plpgsql stable cost 100 rows 1000 set search_path="", enable_seqscan=off; body d66b30a22a0a412a9fad920e05d1a9a3; rights zimmet_owner=EXECUTE; Requests in which every word is found, the newest first; only those the signed-in person sees.
function zimmet_private.require_gateway() returns void plpgsql stable cost 100 rows 0 set search_path=""; body 77aca4fb2732649c241e92a5f3908e94; rights zimmet_owner=EXECUTE; Refuses whoever is not the gateway.
function zimmet_private.require_name(name text) returns text plpgsql stable cost 100 rows 0 set search_path=""; body 9bc609b34c26ed4ab659deb74b5edc38; rights zimmet_owner=EXECUTE; A name that must be there, trimmed, of at most 200 letters.
function zimmet_private.require_sentence(words text) returns text plpgsql stable cost 100 rows 0 set search_path=""; body c9c94e292261ef5ed2b960bfb55e7afc; rights zimmet_owner=EXECUTE; Words that must say something (ZM046), where they move or stop a clock.
function zimmet_private.require_text(words text) returns text plpgsql stable cost 100 rows 0 set search_path=""; body 3b85d4c40e05838191811b1ba14c70a9; rights zimmet_owner=EXECUTE; Words that must be there, trimmed; refuses none (ZM008) and too many (ZM025).
function zimmet_private.require_verifier() returns void plpgsql stable cost 100 rows 0 set search_path=""; body bd184edbf847584b65558167df127c2c; rights zimmet_owner=EXECUTE; Refuses who is neither overseer nor administrator.
function zimmet_private.resolved_cell(r zimmet_data.request) returns zimmet_data.day_tally sql stable cost 100 rows 0; body 820d846278a35e25a0d2b89845bf6009; rights zimmet_owner=EXECUTE; What a request adds to the sums of the day on which it was resolved; null: nothing.
function zimmet_private.rising_weeks(scope jsonb) returns TABLE(before_since bigint, since bigint, until bigint, weeks integer) sql stable cost 100 rows 1000 set search_path=""; body 8d9ee9cf239461120935a3feab8d5d88; rights zimmet_owner=EXECUTE; In milliseconds: the last seven whole days of a scope, and up to eight weeks before them of which there are records.
function zimmet_private.rounded_polygons(polygons jsonb) returns jsonb sql immutable cost 100 rows 0 set search_path=""; body 238243c709b3bfb63e8f54f6a1e269da; rights zimmet_owner=EXECUTE; The same to a tenth of a metre, without heights.
function zimmet_private.rows_of(k zimmet_data.cohort, is_tally boolean, scope jsonb, sees_all boolean) returns text sql stable parallel safe cost 100 rows 0; body 23a7a97c4aebc896f92ee7d0f8073bd3; rights zimmet_owner=EXECUTE; The rows k of a cohort, or of its tally, within a scope and of what the person sees; $1 to $9 as zimmet.figures passes them.
function zimmet_private.rows_to_count(k zimmet_data.cohort, measures zimmet_data.measure[], keys text[], is_tally boolean, scope jsonb, sees_all boolean, is_sorted boolean) returns text sql stable cost 100 rows 0 set search_path=""; body 97377841defb0925642d8d0e7ab609b0; rights zimmet_owner=EXECUTE; The rows of a cohort or of its tally that measures count, with the columns that these and the keys name; sorted by the keys where that is asked for.
function zimmet_private.running_numbers(year integer) returns regclass sql stable cost 100 rows 0 set search_path=""; body 2181dd424c524ca43a3120e96093a12e; rights zimmet_owner=EXECUTE; The sequence that the running numbers of a year are drawn from.
function zimmet_private.save_request(r zimmet_data.request) returns void sql volatile cost 100 rows 0 set search_path=""; body 03767c2516013d82c0f339eeb30eba86; rights zimmet_owner=EXECUTE; Writes back whatever a command may have changed of a request.
function zimmet_private.say_health(account_id integer, part text, is_well boolean, class text, said text) returns void sql volatile cost 100 rows 0 set search_path=""; body a7dcbe4eaad88e1bbe78528b942b490e; rights zimmet_owner=EXECUTE; Keeps how a part of a channel is, and since when.
function zimmet_private.says(words text) returns boolean sql immutable parallel safe cost 100 rows 0 set search_path=""; body 1282f872510a23f7defa4b13990aa59d; rights zimmet_owner=EXECUTE; Whether words say anything: a reader sees something of them. The one rule for whatever people type; its twin is says in src-shared/visible.ts.
function zimmet_private.search_name(full_name text) returns text sql immutable parallel safe cost 100 rows 0 set search_path=""; body 9c496a01148c7040fa21fa8503dd12ab; rights zimmet_owner=EXECUTE; A name as it is looked up: folded, with a blank before each word.
function zimmet_private.search_text(description text, subject_id integer, neighbourhood_id integer, street_id integer) returns text sql stable cost 100 rows 0 set search_path=""; body 74d422a9f9a5cfb5e4e65ea0a169d407; rights zimmet_owner=EXECUTE; What words find of a request.
function zimmet_private.second_of(t timestamp with time zone) returns bigint sql immutable strict parallel safe cost 100 rows 0; body c475cca516905005aa85ba450aaf433d; rights zimmet_owner=EXECUTE; Whole seconds since 1970-01-01 UTC; the clock counts whole seconds.
function zimmet_private.second_person_is_there() returns boolean sql stable cost 100 rows 0 set search_path=""; body 4486a218e0cafae4a9ceedd458aad3ce; rights zimmet_owner=EXECUTE; Whether anybody else supervises, or ever did.
function zimmet_private.sees_all() returns boolean sql stable security definer parallel safe cost 100 rows 0 set search_path=""; body f58f50d87bd5c8c7e57d82b63e352d72; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether the post sees every request: those who speak with citizens and those who supervise.
function zimmet_private.sees_all_as(post text) returns boolean sql immutable parallel safe cost 100 rows 0; body d6a675df0af68ac9053427ddfbbbceb2; rights zimmet_owner=EXECUTE; Whether a post sees every request, gives posts, or brings what citizens say: two give it.
function zimmet_private.sees_figures_of(part text, part_id integer) returns boolean sql stable security definer parallel safe cost 100 rows 0 set search_path=""; body bcf07c20ddbb0b532001bdded6468024; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether kept figures of a part are the person's to see, as figures_for says of counted ones.
function zimmet_private.sees_message(asked bigint) returns boolean sql stable cost 100 rows 0 set search_path=""; body ba8189cf254c83da2011dcb8ce110d35; rights zimmet_owner=EXECUTE; The visibility rule of messages for the functions that run as the owner; the same as the policy on message.
function zimmet_private.sending_route(asked_request_id integer, asking_citizen_id integer) returns TABLE(account_id integer, conversation_id integer, addressee text) sql stable cost 100 rows 1000 set search_path=""; body 82539317781e3232a12ca1f188a2e043; rights zimmet_owner=EXECUTE; The ways by which a citizen may be written to about a request, the first first; none where he does not want it or no way leads to him.
function zimmet_private.server_checks() returns TABLE(code text, is_in_place boolean) sql stable cost 100 rows 1000 set search_path=""; body 4063410827d7fc1b40ce6a34a3373cd2; rights zimmet_owner=EXECUTE; What the server's owner does for the house, and whether it is done; docs/for-it.md says how.
function zimmet_private.service_seconds(asked_request_id integer, calendar_id integer, since timestamp with time zone, until timestamp with time zone) returns bigint plpgsql stable cost 100 rows 0 set search_path=""; body 4a3a00aeec81930165773826632f43be; rights zimmet_owner=EXECUTE; Working seconds of a calendar between two instants without the pausing holds of a request within them.
function zimmet_private.session_importing() returns integer sql stable cost 100 rows 0 set search_path=""; body 2f17e3b8e183daf7017e6f8402f4dfa1; rights zimmet_owner=EXECUTE; The session that brings in a history, the only one whose transaction may be long.
function zimmet_private.sessions_in_the_way() returns TABLE(pid integer, login name, why text) sql stable cost 100 rows 1000 set search_path=""; body 69f44ca80fad64f560fe007496204273; rights zimmet_owner=EXECUTE; Sessions of staff that hold up others longer than any act of the program does, and why.
function zimmet_private.sessions_left(looks integer, weight numeric, was_held boolean) returns integer sql immutable cost 100 rows 0 set search_path=""; body 56427168d844515bb6ad0ee044f98555; rights zimmet_owner=EXECUTE; To how many sessions a login is held after so many looks of the last five minutes that weigh so much; null: to none. Four is a whole PC.
function zimmet_private.set_back(clock zimmet_data.work_clock, due_at timestamp with time zone, seconds bigint) returns timestamp with time zone sql stable cost 100 rows 0 set search_path=""; body b2d0753e3de89a08cf1949e7568fb796; rights zimmet_owner=EXECUTE; A date that has passed, so many working seconds earlier; one to come stays to be worked out anew.
function zimmet_private.set_custody_deadline(r zimmet_data.request) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 03f4e4573916966617fba12c3556d43e; rights zimmet_owner=EXECUTE; The holder's own deadline: the same budget, whole, from the moment it received custody, on its own calendar.
function zimmet_private.set_deadlines(INOUT r zimmet_data.request) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body a7095dc84cdfbdc14fb87cbed2753457; rights zimmet_owner=EXECUTE; Works out every deadline of a request anew from its facts: the citizen's, the first contact, the legal one, the holder's own.
function zimmet_private.set_first_day_tally() returns void sql volatile cost 100 rows 0 set search_path=""; body d8149d2ff6521e1f7dc97d3e3c5cf5c6; rights zimmet_owner=EXECUTE; Counts everything anew: for what was there before it was kept, and for what is filled in.
function zimmet_private.set_first_deadlines() returns bigint plpgsql volatile cost 100 rows 0 set search_path="", enable_memoize=off; body 15c2b869b668f73fb91ec37c569dfeff; rights zimmet_owner=EXECUTE; Gives every request without a deadline its first one, set by set; returns how many. For what was registered before, and for what is filled in.
function zimmet_private.set_first_ends() returns void sql volatile cost 100 rows 0 set search_path=""; body 163f7ca54af325014e978829675dccb3; rights zimmet_owner=EXECUTE; How and when the own parts ended of custodies that have none kept.
function zimmet_private.set_first_figures() returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 34af9bbd79b3a08f4f8ac6d49174f8af; rights zimmet_owner=EXECUTE; What solved requests and ended custodies took, set by set, and the sums of days: for those that ended before it was kept, and for what is filled in.
function zimmet_private.set_first_judgements() returns void sql volatile cost 100 rows 0 set search_path=""; body 3c4bac57d796656a3fe7c1a5e95d4307; rights zimmet_owner=EXECUTE; Whose work was verified, where it was not kept yet.
function zimmet_private.set_first_marks() returns void sql volatile cost 100 rows 0 set search_path=""; body 2ec64e099043195c18d26a48d2e2039b; rights zimmet_owner=EXECUTE; Marks custodies and confirmations of requests that have several: for what was there before it was kept, and for what is filled in.
function zimmet_private.set_first_parts(wanted_calendar_id integer) returns void sql volatile cost 100 rows 0 set search_path=""; body 80e3925d1c1dcf3b8ad2c959fefc067d; rights zimmet_owner=EXECUTE; How long the own parts took that have none kept, for the directorates of one calendar.
function zimmet_private.set_first_solutions(wanted_calendar_id integer) returns void sql volatile cost 100 rows 0 set search_path=""; body 8a0e747ad9d13fdbbf60fac0b2ba3703; rights zimmet_owner=EXECUTE; How long the solving took where it was not kept yet, for the requests of one calendar.
function zimmet_private.set_first_tally() returns void sql volatile cost 100 rows 0 set search_path=""; body e9787f8952d167a47c9dbc3e7bc0c7b8; rights zimmet_owner=EXECUTE; Counts everything anew: for what was there before it was kept, and for what is filled in.
function zimmet_private.set_memberships(staff_id integer, directorate_ids integer[]) returns void sql volatile cost 100 rows 0 set search_path=""; body baf7c2d9d2d950f3e5a398831592dfb6; rights zimmet_owner=EXECUTE; Ends the memberships that are not named and begins those that are new.
function zimmet_private.settings_content(told jsonb) returns jsonb sql immutable cost 100 rows 0 set search_path=""; body 484d0e4dc4ea05bd46cf89c0aa10ff7c; rights zimmet_owner=EXECUTE; A row as the chain of settings keeps it: of a proposal without the verifiers of passwords.
function zimmet_private.settings_hash(previous_hash bytea, entry integer, at timestamp with time zone, staff_id integer, login name, topic text, changes jsonb) returns bytea sql stable parallel safe cost 100 rows 0; body 3c4059b4a2d27cb9185afde9bbc2fa1a; rights zimmet_owner=EXECUTE; SHA-256 over the JSON text of everything an entry of the chain of settings says and the hash before it.
function zimmet_private.settings_key(content jsonb, columns text[]) returns text sql immutable cost 100 rows 0 set search_path=""; body 5102aacde4b5f00e49f646b924e898d7; rights zimmet_owner=EXECUTE; Which row of its table an entry of the chain of settings is about.
function zimmet_private.settings_rows() returns TABLE(topic text, key text, content jsonb) sql stable cost 100 rows 1000 set search_path="", TimeZone=UTC; body 7ff871009dfb4e86f64ed5acc75fe388; rights zimmet_owner=EXECUTE; Every row that the chain of settings speaks of, as it is now and as the chain keeps it.
function zimmet_private.settle_citizens(begun integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body d727374ff382f4c1c1b28da61dc654e1; rights zimmet_owner=EXECUTE; Finds or keeps the citizens of the rows of an import.
function zimmet_private.settle_survey(s zimmet_data.survey) returns text plpgsql volatile cost 100 rows 0 set search_path=""; body f91c0f0f966f6101fc340189ebe9c8cc; rights zimmet_owner=EXECUTE; What an answer of a citizen does to his request, under the rules that hold for everybody; what came of it.
function zimmet_private.shape_problem(polygons jsonb, point jsonb) returns text plpgsql immutable cost 100 rows 0 set search_path=""; body 5cef4a1a526b2342f7be5f77898bf3f3; rights zimmet_owner=EXECUTE; What is wrong with a shape: no geometry, a ring too short or open, metres for degrees, outside of Turkey; null where nothing is.
function zimmet_private.shown_details(details jsonb) returns jsonb sql immutable security definer parallel safe cost 100 rows 0 set search_path=""; body 9a5387ac555b6a5134c76d18f74bc24f; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Of what came beside the words of a message what a directorate sees: the place that was sent, and that it was cut off; long numbers covered.
function zimmet_private.sms_to(phones text[]) returns TABLE(account_id integer, addressee text, closed_because text) sql stable cost 100 rows 1000 set search_path=""; body a1dcc82ce036413658962bbf63e0ad8b; rights zimmet_owner=EXECUTE; A person by SMS: the account that sends, the first of his phones that is a mobile one of this country (the others take no SMS, or cost the house what a stranger likes), and why it is not possible.
function zimmet_private.somebody_works() returns boolean sql stable cost 100 rows 0 set search_path=""; body 8c6cf2d697c936af9f8224d3ef536026; rights zimmet_owner=EXECUTE; Whether anybody else is within a transaction at this moment: for a PC that looks once in five minutes, all the rest would be planned anew.
function zimmet_private.staff_act_is_shared(kind text, p jsonb) returns boolean plpgsql volatile cost 100 rows 0 set search_path=""; body 20e878eb437991f2f5786ac3439a1fb2; rights zimmet_owner=EXECUTE; Whether an act on staff takes a second person: it gives a post that sees all, or its password. Refuses what would be refused.
function zimmet_private.staff_effect(held integer[], freed integer[]) returns jsonb sql volatile cost 100 rows 0 set search_path=""; body af2dfea48b91f06a587d02703313b8fe; rights zimmet_owner=EXECUTE; In short what a change of somebody's post did: the requests it freed, how many are late, and which of his directorates have nobody now.
function zimmet_private.staff_file_is_shared(acts jsonb) returns boolean sql stable cost 100 rows 0 set search_path=""; body b403e2ce561b49719d296570294d6027; rights zimmet_owner=EXECUTE; Whether a file of staff takes a second person: it gives somebody a post that sees all, its time or its password.
function zimmet_private.staff_sessions() returns TABLE(pid integer, login name, state text, has_written boolean, begun_s numeric, asked_s numeric, quiet_s numeric) sql stable cost 100 rows 1000 set search_path=""; body a53903c16bee6329d6c948aec7df05e6; rights zimmet_owner=EXECUTE; Sessions of staff within a transaction: for how many seconds it has lasted, its statement was asked, or nothing has been.
function zimmet_private.stars(number text) returns text sql immutable strict parallel safe cost 100 rows 0; body e72f14da525a03f882856fd7a34d67d4; rights zimmet_owner=EXECUTE; A number with all digits but the last two covered, in the form in which it was written.
function zimmet_private.stars_in(words text, pattern text, only_national_ids boolean) returns text plpgsql immutable strict parallel safe cost 100 rows 0 set search_path=""; body 32a4499b8bcfacd6d496f9b7a6687211; rights zimmet_owner=EXECUTE; Words with what the pattern finds covered.
function zimmet_private.state_of(state text, held_until timestamp with time zone, master_id integer) returns text sql stable parallel safe cost 100 rows 0; body f68f3a14288d294d0b0cd1b891b2f32c; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; The state as people read it: a hold ends by itself on its date.
function zimmet_private.step_key(step interval, at timestamp with time zone) returns bigint sql stable parallel safe cost 100 rows 0; body 9e6c7a152d0e4d0ad7d7a48b147e0a2b; rights zimmet_owner=EXECUTE; When the local day or week of an instant began, in milliseconds.
function zimmet_private.stood_in_for() returns TABLE(staff_id integer, directorate_id integer, is_director boolean) sql stable security definer cost 100 rows 1000 set search_path=""; body 319e7e8b7df8c8fb2d5d43a6430d2010; rights zimmet_owner=EXECUTE; For whom the signed-in person stands in at this moment, in which of the directorates both work for.
function zimmet_private.stood_on_its_side(r zimmet_data.request) returns boolean sql stable cost 100 rows 0 set search_path=""; body ec7c6195ceac907abdbe1131adf3d0c2; rights zimmet_owner=EXECUTE; Whether the signed-in person resolved it, joined something to it, or worked for a directorate while that held it, accepted it, or held what was joined to it.
function zimmet_private.store_answer(command_id uuid, given jsonb) returns jsonb sql volatile cost 100 rows 0 set search_path=""; body f74d34ee58d8d8654978be0913034a35; rights zimmet_owner=EXECUTE; Keeps what a command answered, so that its repetition answers the same.
function zimmet_private.store_media(media_id bigint, content bytea, media_type text, name text) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 975471f123c0843dff2aa04dcc4ed441; rights zimmet_owner=EXECUTE; Keeps the file of a message, at most 25 MiB; its kind is found by content where it can be.
function zimmet_private.street_key(name text) returns text sql immutable parallel safe cost 100 rows 0 set search_path=""; body 4cf7a8752394f97812196706d029687e; rights zimmet_owner=EXECUTE; The same for streets, whose kinds are written in many ways: "Gül Sk." is Gül sokak.
function zimmet_private.streets_counted(missing jsonb) returns jsonb sql immutable cost 100 rows 0 set search_path=""; body 4f1cbb33518a8c400cee7552ac2422b0; rights zimmet_owner=EXECUTE; How many neighbourhoods and streets a file adds, and how many of its streets are there already.
function zimmet_private.streets_missing(streets jsonb) returns jsonb plpgsql stable cost 100 rows 0 set search_path="", enable_nestloop=off; body 910e7fc37e9b78eb42e6dbf56e586594; rights zimmet_owner=EXECUTE; Of streets told (neighbourhood, name, kind) those that the house lacks, with the key of their neighbourhood, and the neighbourhoods it lacks.
function zimmet_private.stricter(one text, other text) returns text sql immutable parallel safe cost 100 rows 0; body 7f207f3aab72c7ca75b78f4ff5060904; rights zimmet_owner=EXECUTE; The stricter of two kinds of evidence: a photo before a document (any file) before none.
function zimmet_private.subject_of(wanted_id integer) returns zimmet_data.subject plpgsql volatile cost 100 rows 0 set search_path=""; body 7cb64f6c695c71472b925e2fd7ff2225; rights zimmet_owner=EXECUTE; An active subject of an active directorate; others are refused.
function zimmet_private.sums_with(sums integer[], others integer[], times integer) returns integer[] sql immutable cost 100 rows 0 set search_path=""; body 89880897259439d2ea5f0358ba676241; rights zimmet_owner=EXECUTE; Sums, and others added to each so many times.
function zimmet_private.supervises() returns boolean sql stable security definer parallel safe cost 100 rows 0 set search_path=""; body c9a97ca3b137923d814252e01db60400; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether the post may look into the ledgers of posts, custody and history.
function zimmet_private.survey_words(s zimmet_data.survey) returns text sql immutable cost 100 rows 0 set search_path=""; body 1f669bcff079d4bd738b619ae9ee54c6; rights zimmet_owner=EXECUTE; An answer to the survey in words, as the request keeps it.
function zimmet_private.sync_joined_requests(master zimmet_data.request) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body f5e5d88f0acb9f09878aa6323c13e6cc; rights zimmet_owner=EXECUTE; Joined requests follow their master: where it goes they go, when it closes they close, when it is reopened so are they.
function zimmet_private.take_away(wanted_kind text, day_off_id integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body e9a6d7e5e822a6306895178e2689feeb; rights zimmet_owner=EXECUTE; A holiday or idari izin counts no more; its row stays, with who took it away. Builds the clocks without it.
function zimmet_private.take_back_to_work(INOUT r zimmet_data.request, staff_id integer) returns zimmet_data.request plpgsql volatile cost 100 rows 0 set search_path=""; body 5a44d44dc5df14aeffdc7d513023ce70; rights zimmet_owner=EXECUTE; Back into the same custody and to the same clerk, while he works there; to the dispatch desk where that directorate is no more.
function zimmet_private.take_call(account zimmet_data.message_account, event jsonb, received timestamp with time zone) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 4273116dcc55bf5022ad235a0ea1b58c; rights zimmet_owner=EXECUTE; Takes in what was told of a call, in whatever order and however often; one row a call.
function zimmet_private.take_choice(c zimmet_data.conversation, chosen text) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 1385da4d8a0ec955871abffb6516e05c; rights zimmet_owner=EXECUTE; What a citizen tapped: whether it was solved, then the score, where the house has words to ask for it. Anything else is a message like others.
function zimmet_private.take_event(account zimmet_data.message_account, event jsonb, received timestamp with time zone) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 456436a26dd47aba808d0cf206f35567; rights zimmet_owner=EXECUTE; Takes in one event: a message, what became of one, a call, or that a citizen has another number.
function zimmet_private.take_extra_work_away(extra_work_id integer) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body 015abc75682dc34e34abee3204b3a308; rights zimmet_owner=EXECUTE; An extra working time counts no more; gives its calendar.
function zimmet_private.take_file_in() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 82d9d8ffe22e74587c08a778b64edfa8; rights zimmet_owner=EXECUTE; Trigger of attachment: a person attaches only so much a day, and a file is called what it is.
function zimmet_private.take_house_back() returns void plpgsql volatile cost 100 rows 0 set search_path=""; body f80c9fd607ae984b56eb23c11e4b37f8; rights zimmet_owner=EXECUTE; Setup goes on in the first administrator's name, who has never signed in: the password he was given holds no more.
function zimmet_private.take_media(of_message bigint, file jsonb) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body ab6b23f5ddbe86a1d617e57e900b88b3; rights zimmet_owner=EXECUTE; A file of a message: to be fetched, or here with it ({id, url, type, name, fault, state, content as base64}); one larger than 25 MiB is told as such.
function zimmet_private.take_message(account zimmet_data.message_account, event jsonb) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body a0545ddeeb4b9d5201bc2d35acbca478; rights zimmet_owner=EXECUTE; Puts a citizen's message into his conversation, once; the conversation waits for us from then on.
function zimmet_private.take_reading(accounts jsonb, taken text[], received timestamp with time zone) returns text[] plpgsql volatile cost 100 rows 0 set search_path=""; body 0dbb545bc2a6a082065c06e6d24c7bef; rights zimmet_owner=EXECUTE; Takes in what was read out of one delivery, account by account, but for the events of these hashes; the hashes of all that is taken in now.
function zimmet_private.take_status(account zimmet_data.message_account, event jsonb) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 180b4912777901115bc3ca217a17c526; rights zimmet_owner=EXECUTE; What a channel reports of one that went out: sent, delivered, read or failed, in any order, as often as it likes.
function zimmet_private.take_up_again(command_id uuid, request_id integer, seen_version integer, by_citizen boolean, score integer, said text) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body e35b4faac38a3c1d3594b3e3dd3c0a32; rights zimmet_owner=EXECUTE; The same request, back in the same custody, for it is not solved; counted as a return of the work.
function zimmet_private.take_voices(child zimmet_data.request, master zimmet_data.request) returns void sql volatile cost 100 rows 0 set search_path=""; body b59dc0b970e633ea715b2b974cb2fa7c; rights zimmet_owner=EXECUTE; Who asked on the child, and who asked with him, is answered with the master.
function zimmet_private.tallied_in(m zimmet_data.measure) returns text sql stable parallel safe cost 100 rows 0; body 9a6044552e0c4c9fcbaaf3fde392159f; rights zimmet_owner=EXECUTE; The column of a tally that says on how many rows a measure stands; a mean on those that have a value.
function zimmet_private.tally(directorate_id integer, state text, by integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 509eeceb445cd9372ef399fb911f32e5; rights zimmet_owner=EXECUTE; Adds to a part of a number that nobody else is writing; makes a new part where there is none.
function zimmet_private.tally_registration() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body a692c2d7c6a586e351ae758b7474b8ec; rights zimmet_owner=EXECUTE; Keeps the sums of the days on which requests were registered.
function zimmet_private.tally_request() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body f4f2a59c6dcb06912839c916e509782e; rights zimmet_owner=EXECUTE; Keeps the numbers of open requests with each that comes, moves or goes.
function zimmet_private.tally_resolution() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 62a6bac395b4e4468ae434b6f2f6cf46; rights zimmet_owner=EXECUTE; Keeps the sums of the days on which requests were resolved.
function zimmet_private.tally_verification() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body b8559e20d65288c4a15bdca3141d3a9f; rights zimmet_owner=EXECUTE; Keeps the sums of the days of confirmations.
function zimmet_private.target_of(wanted_kind text, wanted_subject_id integer, wanted_priority text) returns zimmet_data.target sql stable cost 100 rows 0 set search_path=""; body d7e19932ca6152254ba13ecbf98bba8d; rights zimmet_owner=EXECUTE; The target that applies: the subject's own, else the one for all.
function zimmet_private.tell_citizen(told_request_id integer, occasion text) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 835a45da835617da0432d204cf1036be; rights zimmet_owner=EXECUTE; Tells each who asked what became of a request, where the house wants that told, in this very transaction.
function zimmet_private.tell_new_holder() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body a8733ceffd9dc8dfd15ccb6e2a047ecc; rights zimmet_owner=EXECUTE; Whoever comes to see a request hears of it, whichever act brought it to him.
function zimmet_private.tell_of_act() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body ca9009a7f356250dc667bf3fe5c682e9; rights zimmet_owner=EXECUTE; At commit: tells citizens what an act meant for them. What is joined is told with its master's closing; its own voices are asked by it.
function zimmet_private.tell_one(r zimmet_data.request, asking integer, occasion text, survey_id integer) returns uuid plpgsql volatile cost 100 rows 0 set search_path=""; body 42e6ac68be4ad12edcca00a26f91e584; rights zimmet_owner=EXECUTE; Writes to one who asked, the way that leads to him; null where none does or the house says nothing on it.
function zimmet_private.tellable_people(quarter date, minimum integer) returns TABLE(part text, part_id integer, age_band text, sex text, people bigint) sql stable cost 100 rows 1000 set search_path=""; body 5d4e89b62da0d5cc42715bc85f5f5f4b; rights zimmet_owner=EXECUTE; Those counts of a quarter from which none below the minimum follows: a part is told only with its whole, and what is kept back of a whole is nothing, or two parts and as many people at least.
function zimmet_private.telling_words(message text) returns text[] sql immutable parallel safe cost 100 rows 0 set search_path=""; body 1cbbd773b7731cf7134cc0eba7b3315b; rights zimmet_owner=EXECUTE; The words of a message that may tell its subject: each once, its first five letters folded, sixty at most.
function zimmet_private.terms_differ(person zimmet_data.staff, p jsonb) returns boolean sql stable cost 100 rows 0 set search_path=""; body 66b950c9f10d1c0d3fd731205fa5e594; rights zimmet_owner=EXECUTE; Whether it gives somebody another time here, and not just another extension.
function zimmet_private.text_for(occasion text, account_kind text) returns zimmet_data.message_text sql stable cost 100 rows 0 set search_path=""; body 0771572b19face5cdfa946d515206fef; rights zimmet_owner=EXECUTE; What is said on an occasion on a kind of account: its own text, else that of all; none where its own is switched off.
function zimmet_private.text_hash(words text) returns text sql immutable strict parallel safe cost 100 rows 0 set search_path=""; body e99f9abd91c61e111078c3478dd6ceb8; rights zimmet_owner=EXECUTE; What history keeps of free words: their hash. They stay provable there and can still be destroyed where they stand.
function zimmet_private.tighten_promises() returns void sql volatile cost 100 rows 0 set search_path=""; body 2377ac2a80ddefcb0900f299619f529a; rights zimmet_owner=EXECUTE; A stricter date that a new target, another calendar or a change of a calendar gives to what is open is promised from then on.
function zimmet_private.time_own_part() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body aceb7c336d75ec9c1bc3f9feaf35e555; rights zimmet_owner=EXECUTE; Keeps how long the directorate's own part took and who worked on it, when its custody ends.
function zimmet_private.time_resolution() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 598d5b740b4417d225670108ad5906e9; rights zimmet_owner=EXECUTE; Keeps how long the solving took, whenever the resolution or the deadlines change.
function zimmet_private.told_code(told jsonb, field text, known text[], otherwise text) returns text plpgsql stable cost 100 rows 0 set search_path=""; body 9d735b41558e0ce577edd2fff5692ade; rights zimmet_owner=EXECUTE; One of the known words of what was told; otherwise, where nothing was told of it.
function zimmet_private.told_flag(told jsonb, field text, otherwise boolean) returns boolean plpgsql stable cost 100 rows 0 set search_path=""; body 0e401f80362b96058d0e9830f085eb02; rights zimmet_owner=EXECUTE; A yes or no of what was told; otherwise, where nothing was told of it.
function zimmet_private.told_id(told jsonb, field text) returns integer plpgsql immutable cost 100 rows 0 set search_path=""; body cd94a53a2294dd0b7b5af2d56ddb6f4b; rights zimmet_owner=EXECUTE; An id among what was told, null where there is none; anything else is refused.
function zimmet_private.told_instant(told jsonb, received timestamp with time zone) returns timestamp with time zone sql volatile cost 100 rows 0 set search_path=""; body a9cf3c4a9f24be3f7732617d15183ab9; rights zimmet_owner=EXECUTE; When something happened: as it was told, never after it was heard; when it was heard where nothing was told.
function zimmet_private.told_keywords(told jsonb, otherwise text) returns text plpgsql stable cost 100 rows 0 set search_path=""; body 206296afb86a9082b348d3e6068de944; rights zimmet_owner=EXECUTE; Other words for an entry, as told; otherwise, where nothing was told of them.
function zimmet_private.told_number(told jsonb, field text, otherwise integer) returns integer plpgsql stable cost 100 rows 0 set search_path=""; body 43bbfa586ab76fba8fe64a96dc6f6974; rights zimmet_owner=EXECUTE; A whole number, such as an id, of what was told; otherwise, where nothing was told of it.
function zimmet_private.try_out(kind text, p jsonb) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body 0d71fb5a2090f63115ac3e7f287bd70c; rights zimmet_owner=EXECUTE; What a change of the calendar would move; done and taken back.
function zimmet_private.try_staff_file(acts jsonb) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body beeb002ced73ab00338145dd8642a033; rights zimmet_owner=EXECUTE; What a file of staff would do; done and taken back. Refuses what would be refused.
function zimmet_private.undo_refusal(r zimmet_data.request) returns text plpgsql stable cost 100 rows 0 set search_path=""; body 06fd00a2c8dd7712da431ef510ef531e; rights zimmet_owner=EXECUTE; Why the last act on a request cannot be taken back by the signed-in person; null where it can: his own, within a minute, nothing since.
function zimmet_private.unless_passed(stored timestamp with time zone, fresh timestamp with time zone, at timestamp with time zone) returns timestamp with time zone sql immutable parallel safe cost 100 rows 0; body c2433189e56c93a0e4b97e3cd598319f; rights zimmet_owner=EXECUTE; A deadline worked out anew, unless it has passed at an instant: then it moves no more, neither way.
function zimmet_private.unsorted_subject() returns integer sql stable cost 100 rows 0 set search_path=""; body 88a2788cd36ec6dcfa80fd76ab147599; rights zimmet_owner=EXECUTE; The dispatch desk's first subject: what nobody could name yet goes to the desk, which sorts it out.
function zimmet_private.usual_readings(staff_id integer, kind text) returns double precision sql stable cost 100 rows 0 set search_path=""; body 47eeb50ee466556b2ef42d477e1c574c; rights zimmet_owner=EXECUTE; The mean of a person's days of the last four weeks; null where there are none.
function zimmet_private.verified_cell(v zimmet_data.verification) returns zimmet_data.day_tally sql stable cost 100 rows 0; body af40157725399ac3d7a2f92f3005a4a2; rights zimmet_owner=EXECUTE; What a confirmation adds to the sums of its day, where its request has no other; null: nothing.
function zimmet_private.version_numbers(version text) returns integer[] sql immutable strict parallel safe cost 100 rows 0; body bc2a5bcbf0d9199540da4d9f19279c95; rights zimmet_owner=EXECUTE; 0.12.3-beta.1 becomes {0,12,3}; null where it is no version.
function zimmet_private.version_said() returns text sql stable cost 100 rows 0 set search_path=""; body 63b3497238eba4be0fb976d4c02ce3b5; rights zimmet_owner=EXECUTE; The version that the program of this session said, a preview's suffix included; null where it said none.
function zimmet_private.visible(words text) returns text sql immutable parallel safe cost 100 rows 0 set search_path=""; body 6f34dc6585ab7e4f60e6d16f718174e1; rights zimmet_owner=EXECUTE; Of words only what a reader sees.
function zimmet_private.wake(notice text DEFAULT ''::text) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body ba0ce82383acc236a0fa8793c78be16f; rights zimmet_owner=EXECUTE; Tells the desks whom a notice concerns to look, all of them where it is empty; nobody while notices pile up.
function zimmet_private.wake_concerned() returns trigger plpgsql volatile security definer cost 100 rows 0 set search_path=""; body 4200bd58c683b7336e1c713356e9f937; rights zimmet_owner=EXECUTE; Tells every desk that a change of this transaction concerns to look.
function zimmet_private.wake_digest(key bytea, words text) returns bytea sql stable parallel safe cost 100 rows 0; body c143f8841cfb4c73ce66647631c25656; rights zimmet_owner=EXECUTE; What only the database can make of words, by its key: keys and nonces of notices. Without a search path of its own, so that a query takes it in.
function zimmet_private.wake_epoch() returns text sql stable cost 100 rows 0 set search_path=""; body 25ebee057b2072afa324de69fe1fdff8; rights zimmet_owner=EXECUTE; The last transaction that changed who works where: from then on the keys are others, so whoever was moved hears no more of his former desk.
function zimmet_private.wake_key(key bytea, epoch text, directorate_id integer, is_concerned boolean) returns bytea sql stable parallel safe cost 100 rows 0; body dab3c9671592f0309a5c8fb8a32386b8; rights zimmet_owner=EXECUTE; Makes a directorate's tag in a notice: the key its people are given, or the one nobody is.
function zimmet_private.wants_messages(of_citizen integer, of_conversation integer, of_address text DEFAULT NULL::text) returns boolean sql stable security definer cost 100 rows 0 set search_path=""; body 2e2c74a75b2f586885bf386267364ad1; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether a person lets the house write to him, as he last said; who said nothing does.
function zimmet_private.wants_surveys(of_citizen integer) returns boolean sql stable security definer cost 100 rows 0 set search_path=""; body f05b6c104455a81435e69d6f4d04da86; rights zimmet_owner=EXECUTE zimmet_staff=EXECUTE; Whether a citizen lets the house ask how content he is, as he last said; who said nothing does.
function zimmet_private.warned_as() returns text[] sql stable cost 100 rows 0 set search_path=""; body 8b06d4b1e2ff360de5ab577b02e9ea15; rights zimmet_owner=EXECUTE; As whom the person hears of overdue requests; null without a post.
function zimmet_private.was_shown(p zimmet_private.closing_proof) returns boolean sql stable cost 100 rows 0 set search_path=""; body 78f1de47d691cdfc4d0a9b4ff36a8462; rights zimmet_owner=EXECUTE; Whether the holder had shown the evidence that this request itself asks for, in the work that its resolution tells of.
function zimmet_private.watch_again() returns integer sql stable cost 100 rows 0 set search_path=""; body 03275b389031f51c55d1a8119bd4af3d; rights zimmet_owner=EXECUTE; In how many seconds a PC that has looked looks again: as many as there are connections beyond those that one login may have.
function zimmet_private.ways_elsewhere(c zimmet_data.conversation) returns TABLE(place integer, way text, account_id integer, addressee text, closed_because text) sql stable cost 100 rows 1000 set search_path=""; body 49527db0b8a39a66c626a09c2839ef54; rights zimmet_owner=EXECUTE; The last rungs of the ladder: by another channel than the one on which the citizen wrote.
function zimmet_private.ways_of(c zimmet_data.conversation) returns TABLE(place integer, way text, account_id integer, addressee text, closed_because text) sql stable cost 100 rows 1000 set search_path=""; body 0b2c43baaca143a9da28eeac352c672e; rights zimmet_owner=EXECUTE; The ladder: by which ways the citizen of a conversation can be answered now, the first first, and why not by the others.
function zimmet_private.webp_size(content bytea) returns integer[] plpgsql immutable strict parallel safe cost 100 rows 0 set search_path=""; body 5f0e509ece7cfd7af948d541b20850f1; rights zimmet_owner=EXECUTE; Width and height of a WebP that is as long as it says; null for any other.
function zimmet_private.weekends(from_day date, until_day date, wanted_calendar_id integer) returns TABLE(period tstzrange) sql stable cost 100 rows 1000 set search_path=""; body 9fc37f1c88cf5ae542155e364822d066; rights zimmet_owner=EXECUTE; The days on which the weekly pattern has no work at all.
function zimmet_private.what_is_said(words text) returns text sql immutable parallel safe cost 100 rows 0 set search_path=""; body 194337a134286356b8be7f8cf0e98155; rights zimmet_owner=EXECUTE; Words as they are kept: trimmed; null where they say nothing.
function zimmet_private.why_in_the_way(state text, has_written boolean, begun_s numeric, asked_s numeric, quiet_s numeric, is_importing boolean, notices numeric) returns text sql immutable cost 100 rows 0 set search_path=""; body 2182135dc59484063ba346bb8c1150f0; rights zimmet_owner=EXECUTE; Why a session within a transaction is in everybody's way, null where it is not. Notices: the used share of the queue.
function zimmet_private.window_of(account_kind text) returns interval sql immutable parallel safe cost 100 rows 0 set search_path=""; body 40755111c73b0775692150123b268209; rights zimmet_owner=EXECUTE; How long after a citizen's message the channel lets us write freely; null where it always does.
function zimmet_private.wish_of(of_citizen integer, of_conversation integer, of_address text DEFAULT NULL::text) returns SETOF zimmet_data.wish plpgsql stable security definer cost 100 rows 1000 set search_path=""; body 43e7bc6cb5d4ca5d08cabb9637096eac; rights zimmet_owner=EXECUTE; What a person said of being written to, the newest first: of a citizen, of who writes in a conversation, of who has a phone or a mail address.
function zimmet_private.without_marks(words text) returns text sql immutable parallel safe cost 100 rows 0 set search_path=""; body dadcfdc0c19f783d917760797b2c416d; rights zimmet_owner=EXECUTE; Words without soft hyphens, joiners and marks of direction, which are copied along unseen.
function zimmet_private.without_secrets(payload jsonb) returns jsonb sql immutable cost 100 rows 0 set search_path=""; body acc594954103a90c1db71a57b0d91959; rights zimmet_owner=EXECUTE; What a proposal asks for, without the verifiers of passwords.
function zimmet_private.words_condition(words text) returns text sql stable cost 100 rows 0 set search_path=""; body 7e2cf53989531b1d3ff255a5746c4f97; rights zimmet_owner=EXECUTE; What rows s of request_words hold every word and are seen by the signed-in person, each word in a condition of its own that the index knows; null without words.
function zimmet_private.words_fault(words text, r zimmet_data.request) returns text sql stable cost 100 rows 0 set search_path=""; body e96e764a63eae00f06934e6dca9d8591; rights zimmet_owner=EXECUTE; Why a text of the house cannot go out about a request: its first field that is not known; null where all are.
function zimmet_private.work_began(asked_request_id integer) returns timestamp with time zone sql stable cost 100 rows 0 set search_path=""; body a4bc0a3678cf9cf5cd14fd83a8adfe8f; rights zimmet_owner=EXECUTE; Since when the work counts that a resolution tells of: since the holder accepted it, or since the last "not solved".
function zimmet_private.worked(calendar_id integer, t timestamp with time zone) returns bigint plpgsql stable cost 100 rows 0 set search_path=""; body 12405e91e4a473b45e2342fa109c8127; rights zimmet_owner=EXECUTE; Working seconds of a calendar up to an instant; refused outside its horizon (ZM026).
function zimmet_private.worked_at(starts double precision[], ends double precision[], worked_before double precision[], second bigint) returns bigint sql immutable parallel safe cost 100 rows 0; body a25c46ff517efdfc3de9fe7f1e2e5376; rights zimmet_owner=EXECUTE; Working seconds up to a second: the span that began last, what was worked before it, and what of it has passed. 0 before the first.
function zimmet_private.worked_for(staff_id integer, directorate_id integer, at timestamp with time zone) returns boolean sql stable cost 100 rows 0 set search_path=""; body 679e6bbda5b2539183a96d7e411dbce3; rights zimmet_owner=EXECUTE; Whether somebody worked for a directorate at an instant.
function zimmet_private.worked_part(wanted_calendar_id integer, span tstzrange) returns tstzmultirange sql stable cost 100 rows 0 set search_path=""; body 906545830ece992f4d6cd38ea0e6ac5b; rights zimmet_owner=EXECUTE; What of a stretch is worked on a calendar.
function zimmet_private.worked_pauses(wanted_calendar_id integer) returns TABLE(request_id integer, since timestamp with time zone, until timestamp with time zone, worked_since bigint, worked_until bigint) sql stable cost 100 rows 1000 set search_path=""; body 6e0070fd30e9a5b610aaeea14116ef3b; rights zimmet_owner=EXECUTE; Every pausing hold with the working seconds of a calendar at both ends.
function zimmet_private.working_person(staff_id integer) returns zimmet_data.staff plpgsql volatile cost 100 rows 0 set search_path=""; body cc9cdf30482a35f11548a182667d6fa9; rights zimmet_owner=EXECUTE; Somebody who has not left, locked; others are refused.
function zimmet_private.works_at(person integer, directorate_id integer) returns boolean sql stable cost 100 rows 0 set search_path=""; body 3067635436900793021a10d60b46968f; rights zimmet_owner=EXECUTE; Whether somebody works off requests for a directorate now.
function zimmet_private.write_answer(c zimmet_data.conversation, account_id integer, addressee text, outgoing_id uuid, sent jsonb) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 6a72bf981f1b18b1879e6780e10e8af4; rights zimmet_owner=EXECUTE; What is to go out and the message as the conversation shows it; it waits for the citizen from then on.
function zimmet_private.write_change(kind text, p jsonb, OUT answer jsonb, OUT cause jsonb, OUT changed_from timestamp with time zone) returns record plpgsql volatile cost 100 rows 0 set search_path=""; body 88506cc65fc571b42fe2071b53280936; rights zimmet_owner=EXECUTE; Keeps a change of the calendar and builds the clocks with it; says what history will say of it, and from when on deadlines can move.
function zimmet_private.write_directorate_calendar(directorate_id integer, calendar_id integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 5480c785dd4f7f2685d9754c8727bf67; rights zimmet_owner=EXECUTE; Keeps on which calendar a directorate works.
function zimmet_private.write_extra_work(calendar_id integer, name text, since timestamp with time zone, until timestamp with time zone) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body 2187228c8d19d8431bcb01d953c7bbf6; rights zimmet_owner=EXECUTE; Keeps an extra working time and builds the clock with it.
function zimmet_private.write_group_size(wanted_kind text, wanted integer) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body 45031dd93f751491fbf5ef43ce167710; rights zimmet_owner=EXECUTE; A minimum group size from now on.
function zimmet_private.write_holiday(name text, since timestamp with time zone, until timestamp with time zone) returns integer plpgsql volatile cost 100 rows 0 set search_path=""; body 21040a4a82f11842a5dd884decbb86ff; rights zimmet_owner=EXECUTE; Keeps a holiday, for every calendar that observes them, and builds the clocks with it.
function zimmet_private.write_ledgers(i zimmet_data.import, at timestamp with time zone) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 4c42fdbfdec3f5c37f00716b901ad0af; rights zimmet_owner=EXECUTE; Custody, history and closing words of the requests of an import; the open ones go on the feed.
function zimmet_private.write_message_setting(told jsonb) returns jsonb plpgsql volatile cost 100 rows 0 set search_path=""; body b21c1c3aa26109df588013050a3963a4; rights zimmet_owner=EXECUTE; The settings of messages from now on, by their columns; on record.
function zimmet_private.write_office(person zimmet_data.staff, office text) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 18763f28206d5e1a65162ddc76c36299; rights zimmet_owner=EXECUTE; Makam: an overseer's office, on record.
function zimmet_private.write_requests(i zimmet_data.import, at timestamp with time zone) returns void sql volatile cost 100 rows 0 set search_path=""; body 7ba4bf9d60ae174d60f93ce25cc7dc77; rights zimmet_owner=EXECUTE; Writes the requests of an import: closed where they were closed there, else new in the custody of their directorate.
function zimmet_private.write_target(kind text, subject_id integer, priority text, unit text, amount integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 737252e32119755d2d50d3488a4a2815; rights zimmet_owner=EXECUTE; Keeps a target; refuses what is none (ZM031).
function zimmet_private.write_terms(person zimmet_data.staff, p jsonb, first_id integer) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body dc7c63247c4ad133e032f6bebee636af; rights zimmet_owner=EXECUTE; Somebody's extension and from when until when he works here, on record.
function zimmet_private.write_week(calendar_id integer, from_day date, spans jsonb) returns void plpgsql volatile cost 100 rows 0 set search_path=""; body 059e29a4614cc11b7315a1892d96362a; rights zimmet_owner=EXECUTE; Working hours from a date on: [{weekday, starts, ends}] in seconds since midnight; refuses overlaps and spans that run backwards.
function zimmet_private.zone() returns text sql immutable parallel safe cost 100 rows 0; body 735443be07cd17c6bb2018322cb56c07; rights zimmet_owner=EXECUTE; The time zone of the municipality: what a local day, month or hour is.
view zimmet.absence with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Who is away or will be, until when, and who stands in. Whoever works beside them sees it.
  id integer;
  staff_id integer;
  since timestamp with time zone;
  until timestamp with time zone;
  deputy_id integer;
 SELECT id,
    staff_id,
    since,
    until,
    deputy_id
   FROM zimmet_data.absence a
  WHERE ((ended_at IS NULL) AND (until > clock_timestamp()));
view zimmet.account with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Everybody's account, for administrators and overseers.
  id integer;
  login text;
  full_name text;
  post text;
  office text;
  directorate_ids integer[];
  left_at timestamp with time zone;
  must_change_password boolean;
  by_directory boolean;
  extension text;
  works_from timestamp with time zone;
  works_until timestamp with time zone;
 SELECT id,
    (login)::text AS login,
    full_name,
    post,
    office,
    ARRAY( SELECT m.directorate_id
           FROM zimmet_data.membership m
          WHERE ((m.staff_id = s.id) AND (m.period @> clock_timestamp()))
          ORDER BY m.directorate_id) AS directorate_ids,
    left_at,
    must_change_password,
    by_directory,
    extension,
    works_from,
    works_until
   FROM zimmet_data.staff s
  WHERE ( SELECT zimmet_private.supervises() AS supervises);
view zimmet.act_rule with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Who may do what when, to be read by everybody.
  act text;
  post text;
  relation text;
  states text[];
 SELECT act,
    post,
    relation,
    states
   FROM zimmet_data.act_rule;
view zimmet.anchor with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; The anchors written so far, the fingerprints as hexadecimal.
  id integer;
  day date;
  at timestamp with time zone;
  staff_id integer;
  requests integer;
  entries bigint;
  heads text;
  seal text;
  key_fingerprint text;
 SELECT id,
    day,
    at,
    staff_id,
    requests,
    entries,
    encode(heads, 'hex'::text) AS heads,
    encode(seal, 'hex'::text) AS seal,
    key_fingerprint
   FROM zimmet_data.anchor a;
view zimmet.attachment with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  request_id integer;
  at timestamp with time zone;
  staff_id integer;
  name text;
  media_type text;
  bytes integer;
  is_evidence boolean;
  also_on integer; On how many other requests that the person sees the same bytes stand.
  taken_at timestamp with time zone;
  alike_on integer; On how many more of them a picture stands that looks almost the same.
  withdrawn_at timestamp with time zone;
  withdrawn_by integer;
  withdrawn_words text;
  may_withdraw boolean;
 SELECT id,
    request_id,
    at,
    staff_id,
    name,
    media_type,
    bytes,
    is_evidence,
    ( SELECT (count(DISTINCT b.request_id))::integer AS count
           FROM zimmet_data.attachment b
          WHERE ((b.hash = a.hash) AND (b.request_id <> a.request_id) AND (b.withdrawn_at IS NULL))) AS also_on,
    taken_at,
    zimmet.alike_on(id) AS alike_on,
    withdrawn_at,
    withdrawn_by,
    withdrawn_words,
    zimmet.may_withdraw(id) AS may_withdraw
   FROM zimmet_data.attachment a;
view zimmet.backup_proof with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; When restored copies were proved, and how far each reached; for overseers and administrators.
  id integer;
  at timestamp with time zone;
  staff_id integer;
  reaches_to timestamp with time zone;
  requests integer;
  faults integer;
 SELECT id,
    at,
    staff_id,
    reaches_to,
    requests,
    faults
   FROM zimmet_data.backup_proof b;
view zimmet.catalogue_change with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; The ledger of the catalogue, for overseers and administrators.
  id integer;
  at timestamp with time zone;
  changed_by integer;
  kind text;
  entry_id integer;
  act text;
  details jsonb;
 SELECT id,
    at,
    changed_by,
    kind,
    entry_id,
    act,
    details
   FROM zimmet_data.catalogue_change c;
view zimmet.channel with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  code text;
  name text;
  is_active boolean;
 SELECT id,
    code,
    name,
    is_active
   FROM zimmet_data.channel;
view zimmet.channel_health with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; How each part of each channel is, as the gateway last said.
  account_id integer;
  kind text;
  title text;
  part text;
  is_well boolean;
  said_at timestamp with time zone;
  since timestamp with time zone;
  fault_class text;
  fault_text text;
  refused_count bigint;
  last_refused_at timestamp with time zone;
 SELECT h.account_id,
    a.kind,
    a.title,
    h.part,
    h.is_well,
    h.said_at,
    h.since,
    h.fault_class,
    h.fault_text,
    h.refused_count,
    h.last_refused_at
   FROM (zimmet_data.channel_health h
     JOIN zimmet_data.message_account a ON ((a.id = h.account_id)));
view zimmet.closed_figure with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; The figures of closed months as they stood then: overseers see all, directors and clerks those of their directorates.
  first_day text;
  part text;
  part_id integer;
  measure text;
  value double precision;
  base bigint;
  requests bigint;
 SELECT to_char((month)::timestamp with time zone, 'YYYY-MM-DD'::text) AS first_day,
    part,
    part_id,
    measure,
    value,
    base,
    requests
   FROM zimmet_data.closed_figure f;
view zimmet.closed_month with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Which months (their first days) were closed, when, and by whom.
  first_day text;
  closed_at timestamp with time zone;
  closed_by integer;
 SELECT to_char((month)::timestamp with time zone, 'YYYY-MM-DD'::text) AS first_day,
    closed_at,
    closed_by
   FROM zimmet_data.closed_month m;
view zimmet.complainant with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  request_id integer;
  citizen_id integer;
  name text;
  phone text;
  at timestamp with time zone;
  staff_id integer;
  joined_number text;
 SELECT c.id,
    c.request_id,
    c.citizen_id,
    z.masked_name AS name,
    z.masked_phone AS phone,
    c.at,
    c.staff_id,
    j.number AS joined_number
   FROM ((zimmet_data.complainant c
     LEFT JOIN zimmet_data.citizen z ON ((z.id = c.citizen_id)))
     LEFT JOIN zimmet_data.request j ON ((j.id = c.joined_request_id)))
  WHERE (c.left_at IS NULL);
view zimmet.contact with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; When the citizens of the requests one sees were reached.
  request_id integer;
  at timestamp with time zone;
  staff_id integer;
  note_id integer;
 SELECT request_id,
    at,
    staff_id,
    note_id
   FROM zimmet_data.contact c;
view zimmet.conversation with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Conversations with citizens, for those who speak with them and those who supervise.
  id integer;
  account_id integer;
  kind text;
  account text;
  channel_id integer;
  shown_name text;
  masked_phone text;
  state text;
  unread integer;
  begun_at timestamp with time zone;
  last_at timestamp with time zone;
  last_in_at timestamp with time zone;
  last_words text;
  waits_since timestamp with time zone;
  window_until timestamp with time zone;
  taken_by integer;
  taken_at timestamp with time zone;
  do_not_write boolean;
  version integer;
 SELECT c.id,
    c.account_id,
    a.kind,
    a.title AS account,
    a.channel_id,
    c.shown_name,
    c.masked_phone,
    c.state,
    c.unread,
    c.begun_at,
    c.last_at,
    c.last_in_at,
    c.last_words,
    c.waits_since,
    c.window_until,
    c.taken_by,
    c.taken_at,
    (NOT zimmet_private.wants_messages(NULL::integer, c.id)) AS do_not_write,
    c.version
   FROM (zimmet_data.conversation c
     JOIN zimmet_data.message_account a ON ((a.id = c.account_id)));
view zimmet.custody with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  request_id integer;
  directorate_id integer;
  since timestamp with time zone;
  until timestamp with time zone;
  how text;
  reason_id integer;
  words text;
  moved_by integer;
  accepted_at timestamp with time zone;
  accepted_by integer;
  ended_by_closing boolean;
  target_unit text;
  target_amount integer;
  due_at timestamp with time zone;
  worked_seconds bigint;
  calendar_id integer;
 SELECT c.request_id,
    c.directorate_id,
    lower(c.period) AS since,
    upper(c.period) AS until,
    c.how,
    c.reason_id,
    c.words,
    c.moved_by,
    c.accepted_at,
    c.accepted_by,
    c.ended_by_closing,
    c.target_unit,
    c.target_amount,
    c.due_at,
    zimmet_private.custody_seconds(c.request_id, c.period) AS worked_seconds,
    d.calendar_id
   FROM (zimmet_data.custody c
     JOIN zimmet_data.directorate d ON ((d.id = c.directorate_id)));
view zimmet.day_off with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  kind text;
  name text;
  since timestamp with time zone;
  until timestamp with time zone;
  calendar_ids integer[];
  declared_by integer;
  declared_at timestamp with time zone;
  undone_by integer;
  undone_at timestamp with time zone;
  is_computed boolean;
 SELECT id,
    kind,
    name,
    lower(period) AS since,
    upper(period) AS until,
    calendar_ids,
    declared_by,
    declared_at,
    undone_by,
    undone_at,
    is_computed
   FROM zimmet_data.day_off o;
view zimmet.directorate with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  name text;
  is_dispatch_desk boolean;
  is_active boolean;
  goal_on_time integer;
  goal_hours integer;
 SELECT id,
    name,
    is_dispatch_desk,
    is_active,
    goal_on_time,
    goal_hours
   FROM zimmet_data.directorate;
view zimmet.directorate_calendar with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  directorate_id integer;
  calendar_id integer;
 SELECT id AS directorate_id,
    calendar_id
   FROM zimmet_data.directorate d
  WHERE is_active;
view zimmet.disclosure with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  request_id integer;
  citizen_id integer;
  at timestamp with time zone;
  staff_id integer;
  reason_id integer;
  words text;
 SELECT request_id,
    citizen_id,
    at,
    staff_id,
    reason_id,
    words
   FROM zimmet_data.disclosure d;
view zimmet.escalation_step with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  level integer;
  budget_share numeric;
  after_seconds integer;
  addressee text;
 SELECT level,
    budget_share,
    after_seconds,
    addressee
   FROM zimmet_data.escalation_step;
view zimmet.explanation with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Questions why, and their answers, with the requests one sees.
  request_id integer;
  asked_at timestamp with time zone;
  asked_by integer;
  question text;
  answered_at timestamp with time zone;
  answered_by integer;
  answer text;
 SELECT request_id,
    asked_at,
    asked_by,
    question,
    answered_at,
    answered_by,
    answer
   FROM zimmet_data.explanation e;
view zimmet.extension with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  request_id integer;
  at timestamp with time zone;
  staff_id integer;
  due_before timestamp with time zone;
  due_after timestamp with time zone;
  words text;
 SELECT request_id,
    at,
    staff_id,
    due_before,
    due_after,
    words
   FROM zimmet_data.extension e;
view zimmet.extra_work with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  calendar_id integer;
  name text;
  since timestamp with time zone;
  until timestamp with time zone;
  declared_by integer;
  undone_at timestamp with time zone;
 SELECT id,
    calendar_id,
    name,
    lower(period) AS since,
    upper(period) AS until,
    declared_by,
    undone_at
   FROM zimmet_data.extra_work x;
view zimmet.group_size with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Below how many no figure (figures) and no number of people (people) is told, the newest of a kind in force.
  id integer;
  kind text;
  minimum integer;
  at timestamp with time zone;
  set_by integer;
 SELECT id,
    kind,
    minimum,
    at,
    set_by
   FROM zimmet_data.group_size g;
view zimmet.history with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  request_id integer;
  entry integer;
  at timestamp with time zone;
  staff_id integer;
  act text;
  details jsonb;
  version integer;
 SELECT request_id,
    entry,
    at,
    staff_id,
    act,
    details,
    version
   FROM zimmet_data.history h;
view zimmet.hold_period with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  request_id integer;
  reason_id integer;
  words text;
  since timestamp with time zone;
  until timestamp with time zone;
  ended_at timestamp with time zone;
  held_by integer;
 SELECT request_id,
    reason_id,
    words,
    since,
    until,
    ended_at,
    held_by
   FROM zimmet_data.hold_period h;
view zimmet.hold_reason with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  name text;
  position integer;
  pauses_clock boolean;
  longest_days integer;
  is_active boolean;
 SELECT id,
    name,
    "position",
    pauses_clock,
    longest_days,
    is_active
   FROM zimmet_data.hold_reason;
view zimmet.import with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; The imports there were, for administrators and overseers.
  id integer;
  source text;
  file_name text;
  begun_at timestamp with time zone;
  staff_id integer;
  taken integer;
  taken_open integer;
  already_there integer;
  refused integer;
  counted_at timestamp with time zone;
  taken_back_at timestamp with time zone;
  taken_back_by integer;
  taken_back_words text;
  take_back_waits boolean;
 SELECT id,
    source,
    file_name,
    begun_at,
    staff_id,
    taken,
    taken_open,
    already_there,
    refused,
    counted_at,
    taken_back_at,
    taken_back_by,
    taken_back_words,
    (EXISTS ( SELECT
           FROM zimmet_data.proposal p
          WHERE ((p.kind = 'take_back_import'::text) AND (p.decision IS NULL) AND (((p.preview ->> 'importId'::text))::integer = i.id)))) AS take_back_waits
   FROM zimmet_data.import i;
view zimmet.inbox with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; One row a request as a list shows it; citizens masked.
  id integer;
  number text;
  subject_id integer;
  neighbourhood_id integer;
  street_id integer;
  door text;
  excerpt text;
  citizen_name text;
  priority text;
  state text;
  directorate_id integer;
  clerk_id integer;
  channel_id integer;
  registered_at timestamp with time zone;
  custody_since timestamp with time zone;
  held_until timestamp with time zone;
  changed_at timestamp with time zone;
  version integer;
  returned_count integer;
  reopened_count integer;
  outcome text;
  is_open boolean;
  stored_state text; The state without what follows from dates and masters; has an index where the other has none.
  calendar_id integer;
  due_at timestamp with time zone;
  legal_due_at timestamp with time zone;
  hold_reason_id integer;
  contacted_at timestamp with time zone;
  resolved_at timestamp with time zone;
  closed_at timestamp with time zone;
  solved_seconds bigint;
  hand_over_count integer;
  imported_from text;
  imported_key text;
  master_id integer;
  description text;
  answers text;
  applicant_count integer;
  master_number text;
  in_new boolean;
  in_mine boolean;
  in_open boolean;
  in_waiting boolean;
  in_to_verify boolean;
  tabs text[]; In which tabs of the signed-in person the row stands; none where no directorate of his holds it.
 SELECT r.id,
    r.number,
    r.subject_id,
    r.neighbourhood_id,
    r.street_id,
    (r.plain ->> 'door'::text) AS door,
    COALESCE(r.masked_excerpt, "left"(r.description, 160)) AS excerpt,
    r.masked_citizen AS citizen_name,
    r.priority,
    zimmet_private.state_of(r.state, r.held_until, r.master_id) AS state,
    r.directorate_id,
    r.clerk_id,
    r.channel_id,
    r.registered_at,
    r.custody_since,
    r.held_until,
    r.changed_at,
    r.version,
    r.returned_count,
    r.reopened_count,
    r.outcome,
    r.is_open,
    r.state AS stored_state,
    r.calendar_id,
    r.due_at,
    r.legal_due_at,
    r.hold_reason_id,
    r.contacted_at,
    r.resolved_at,
    r.closed_at,
    r.solved_seconds,
    r.hand_over_count,
    r.imported_from,
    r.imported_key,
    r.master_id,
    zimmet_private.masked_words(r.description) AS description,
        CASE
            WHEN (r.plain ? 'answers'::text) THEN zimmet_private.masked_words(zimmet_private.answers_text(r.plain))
            ELSE NULL::text
        END AS answers,
    (1 + (( SELECT count(*) AS count
           FROM zimmet_data.complainant c
          WHERE ((c.request_id = r.id) AND (c.left_at IS NULL))))::integer) AS applicant_count,
        CASE
            WHEN (r.master_id IS NOT NULL) THEN ( SELECT m.number
               FROM zimmet_data.request m
              WHERE (m.id = r.master_id))
            ELSE NULL::text
        END AS master_number,
    t.in_new,
    t.in_mine,
    t.in_open,
    t.in_waiting,
    t.in_to_verify,
        CASE
            WHEN (( SELECT zimmet_private.sees_all() AS sees_all) OR (r.directorate_id = ANY (( SELECT zimmet_private.my_directorates() AS my_directorates)::integer[]))) THEN array_remove(ARRAY[
            CASE
                WHEN t.in_new THEN 'new'::text
                ELSE NULL::text
            END,
            CASE
                WHEN t.in_mine THEN 'mine'::text
                ELSE NULL::text
            END,
            CASE
                WHEN t.in_open THEN 'open'::text
                ELSE NULL::text
            END,
            CASE
                WHEN t.in_waiting THEN 'waiting'::text
                ELSE NULL::text
            END,
            CASE
                WHEN t.in_to_verify THEN 'to_verify'::text
                ELSE NULL::text
            END], NULL::text)
            ELSE '{}'::text[]
        END AS tabs
   FROM (zimmet_data.request r
     CROSS JOIN LATERAL ( SELECT (r.is_open AND zimmet_private.is_new(r.state)) AS in_new,
            (r.is_open AND zimmet_private.is_mine(r.state, r.clerk_id, ( SELECT zimmet_private.my_staff_id() AS my_staff_id))) AS in_mine,
            r.is_open AS in_open,
            (r.is_open AND zimmet_private.is_on_hold(r.state, r.held_until, now())) AS in_waiting,
            (r.is_open AND zimmet_private.is_to_verify(r.state)) AS in_to_verify) t);
view zimmet.institution with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  name text;
  is_active boolean;
  keywords text;
 SELECT id,
    name,
    is_active,
    keywords
   FROM zimmet_data.institution;
view zimmet.join_proposal with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Proposals to join; the master's number only where the person sees the master.
  request_id integer;
  at timestamp with time zone;
  master_id integer;
  master_number text;
  proposed_by integer;
  words text;
  decided_at timestamp with time zone;
  decided_by integer;
  is_accepted boolean;
 SELECT p.request_id,
    p.at,
    p.master_id,
    m.number AS master_number,
    p.proposed_by,
    p.words,
    p.decided_at,
    p.decided_by,
    p.is_accepted
   FROM (zimmet_data.join_proposal p
     LEFT JOIN zimmet_data.request m ON ((m.id = p.master_id)));
view zimmet.joining with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; The ledger of joinings of the requests one sees.
  request_id integer;
  at timestamp with time zone;
  master_id integer;
  joined_by integer;
  proposed_by integer;
  from_directorate_id integer;
  ended_at timestamp with time zone;
  ended_by integer;
  words text;
 SELECT request_id,
    at,
    master_id,
    joined_by,
    proposed_by,
    from_directorate_id,
    ended_at,
    ended_by,
    words
   FROM zimmet_data.joining j;
view zimmet.legal_basis with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  code text;
  name text;
  unit text;
  amount integer;
  extended_amount integer;
  can_be_interrupted boolean;
  stage_suffices boolean;
 SELECT id,
    code,
    name,
    unit,
    amount,
    extended_amount,
    can_be_interrupted,
    stage_suffices
   FROM zimmet_data.legal_basis;
view zimmet.legal_stage with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  request_id integer;
  at timestamp with time zone;
  staff_id integer;
  legal_due_at timestamp with time zone;
  words text;
 SELECT request_id,
    at,
    staff_id,
    legal_due_at,
    words
   FROM zimmet_data.legal_stage s;
view zimmet.map_import with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  file_name text;
  places integer;
  imported_by integer;
  imported_at timestamp with time zone;
 SELECT id,
    file_name,
    places,
    imported_by,
    imported_at
   FROM zimmet_data.map_import;
view zimmet.me with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; The signed-in person; no row where the login has no post.
  id integer;
  login name;
  full_name text;
  post text;
  directorate_ids integer[];
  office text;
  must_change_password boolean;
  by_directory boolean;
 SELECT id,
    login,
    full_name,
    post,
    ARRAY( SELECT m.directorate_id
           FROM zimmet_data.membership m
          WHERE ((m.staff_id = s.id) AND (m.period @> clock_timestamp()))
          ORDER BY m.directorate_id) AS directorate_ids,
    office,
    must_change_password,
    by_directory
   FROM zimmet_data.staff s
  WHERE ((login = SESSION_USER) AND (left_at IS NULL) AND zimmet_private.is_in_term(works_from, works_until) AND pg_has_role(SESSION_USER, (('zimmet_'::text || post))::name, 'member'::text));
view zimmet.measure with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Which figures there are, and of what kind: a share has a part, the rest and a whole.
  code text;
  position integer;
  kind text;
  cohort text;
  part text;
  whole text;
  rest text;
 SELECT code,
    "position",
    kind,
    cohort,
    part,
    whole,
    rest
   FROM zimmet_data.measure;
view zimmet.message with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; What was said; of ours also how far it has come. Those who do not speak with citizens see long numbers covered.
  id bigint;
  conversation_id integer;
  account_id integer;
  direction text;
  kind text;
  at timestamp with time zone;
  received_at timestamp with time zone;
  words text;
  details jsonb;
  reaction text;
  edited_at timestamp with time zone;
  withdrawn_at timestamp with time zone;
  staff_id integer;
  about text;
  sending_state text;
  sent_at timestamp with time zone;
  delivered_at timestamp with time zone;
  seen_at timestamp with time zone;
  fault_class text;
  fault_text text;
  followed_by uuid;
 SELECT m.id,
    m.conversation_id,
    m.account_id,
    m.direction,
    m.kind,
    m.at,
    m.received_at,
        CASE
            WHEN zimmet_private.sees_all() THEN m.words
            ELSE zimmet_private.masked_words(m.words)
        END AS words,
        CASE
            WHEN zimmet_private.sees_all() THEN m.details
            ELSE zimmet_private.shown_details(m.details)
        END AS details,
    m.reaction,
    m.edited_at,
    m.withdrawn_at,
    m.staff_id,
    o.about,
    o.state AS sending_state,
    o.sent_at,
    o.delivered_at,
    o.seen_at,
    o.fault_class,
    o.fault_text,
    o.followed_by
   FROM (zimmet_data.message m
     LEFT JOIN zimmet_data.outgoing o ON ((o.id = m.outgoing_id)));
view zimmet.message_account with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  kind text;
  external_id text;
  title text;
  channel_id integer;
  is_active boolean;
  paused_at timestamp with time zone;
  paused_because text;
 SELECT id,
    kind,
    external_id,
    title,
    channel_id,
    is_active,
    paused_at,
    paused_because
   FROM zimmet_data.message_account;
view zimmet.message_media with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id bigint;
  message_id bigint;
  told_type text;
  name text;
  state text;
  media_type text;
  bytes integer;
  fault text;
 SELECT id,
    message_id,
    told_type,
    name,
    state,
    media_type,
    bytes,
    fault
   FROM zimmet_data.message_media;
view zimmet.message_request with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  message_id bigint;
  request_id integer;
  at timestamp with time zone;
  staff_id integer;
 SELECT message_id,
    request_id,
    at,
    staff_id
   FROM zimmet_data.message_request;
view zimmet.message_setting with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; When nothing goes out by itself, and how the survey is asked.
  quiet_from text;
  quiet_until text;
  survey_closes boolean;
  survey_tries integer;
  days_between_tries integer;
  days_to_answer integer;
 SELECT to_char((quiet_from)::interval, 'HH24:MI'::text) AS quiet_from,
    to_char((quiet_until)::interval, 'HH24:MI'::text) AS quiet_until,
    survey_closes,
    survey_tries,
    days_between_tries,
    days_to_answer
   FROM zimmet_data.message_setting;
view zimmet.message_text with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; What citizens are told by themselves, occasion by occasion.
  id integer;
  name text;
  about text;
  account_kind text;
  words text;
  template_name text;
  template_language text;
  is_active boolean;
 SELECT id,
    name,
    about,
    COALESCE(account_kind, 'all'::text) AS account_kind,
    words,
    COALESCE(template_name, ''::text) AS template_name,
    COALESCE(template_language, ''::text) AS template_language,
    is_active
   FROM zimmet_data.message_text;
view zimmet.municipality with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; What the municipality is called on its papers; empty until an administrator named it.
  name text;
 SELECT name
   FROM zimmet_data.municipality m;
view zimmet.neighbourhood with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  name text;
  is_active boolean;
  keywords text;
 SELECT id,
    name,
    is_active,
    keywords
   FROM zimmet_data.neighbourhood;
view zimmet.neighbourhood_shape with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  neighbourhood_id integer;
  polygons jsonb;
  point jsonb;
 SELECT neighbourhood_id,
    polygons,
    point
   FROM zimmet_data.neighbourhood_shape;
view zimmet.note with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  request_id integer;
  at timestamp with time zone;
  staff_id integer;
  words text;
 SELECT id,
    request_id,
    at,
    staff_id,
    words
   FROM zimmet_data.note n;
view zimmet.outgoing with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; What went out to citizens or is to go out, without to whom.
  id uuid;
  account_id integer;
  kind text;
  conversation_id integer;
  request_id integer;
  about text;
  words text;
  state text;
  created_at timestamp with time zone;
  created_by integer;
  not_before timestamp with time zone;
  sent_at timestamp with time zone;
  delivered_at timestamp with time zone;
  seen_at timestamp with time zone;
  fault_class text;
  fault_code text;
  fault_text text;
  followed_by uuid;
 SELECT o.id,
    o.account_id,
    a.kind,
    o.conversation_id,
    o.request_id,
    o.about,
    o.words,
    o.state,
    o.created_at,
    o.created_by,
    o.not_before,
    o.sent_at,
    o.delivered_at,
    o.seen_at,
    o.fault_class,
    o.fault_code,
    o.fault_text,
    o.followed_by
   FROM (zimmet_data.outgoing o
     JOIN zimmet_data.message_account a ON ((a.id = o.account_id)));
view zimmet.proposal with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; What waits for a second person, and what was decided; for overseers and administrators.
  id integer;
  kind text;
  payload jsonb;
  preview jsonb;
  proposed_by integer;
  proposed_at timestamp with time zone;
  decided_by integer;
  decided_at timestamp with time zone;
  decision text;
 SELECT id,
    kind,
    zimmet_private.proposal_terms(id) AS payload,
    preview,
    proposed_by,
    proposed_at,
    decided_by,
    decided_at,
    decision
   FROM zimmet_data.proposal p;
view zimmet.question with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; What an agent asks when a request of a subject is registered.
  id integer;
  name text;
  subject_id integer;
  kind text;
  choices text;
  is_required boolean;
  position integer;
  is_active boolean;
 SELECT id,
    name,
    subject_id,
    kind,
    choices,
    is_required,
    "position",
    is_active
   FROM zimmet_data.question;
view zimmet.quick_text with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Texts that are written often, for one directorate or (null) for all.
  id integer;
  name text;
  kind text;
  directorate_id integer;
  words text;
  is_active boolean;
  template text;
 SELECT id,
    name,
    kind,
    directorate_id,
    words,
    is_active,
    template
   FROM zimmet_data.quick_text;
view zimmet.quota with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; How much one person may take of what all share; for overseers and administrators. The owner changes it.
  code text;
  amount bigint;
 SELECT code,
    amount
   FROM zimmet_data.quota q;
view zimmet.reading with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Who read what kind of thing when and how much of it, for overseers and administrators.
  at timestamp with time zone;
  staff_id integer;
  told_by integer;
  kind text;
  by_database boolean;
  scope jsonb;
  found integer;
 SELECT at,
    staff_id,
    told_by,
    kind,
    by_database,
    scope,
    found
   FROM zimmet_data.read_log l;
view zimmet.reading_limit with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; The limits of looking up and revealing, the newest of a kind in force.
  kind text;
  per_minute integer;
  per_hour integer;
  at timestamp with time zone;
  set_by integer;
 SELECT kind,
    per_minute,
    per_hour,
    at,
    set_by
   FROM zimmet_data.reading_limit l;
view zimmet.reason with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  kind text;
  name text;
  position integer;
  needs_words boolean;
  is_active boolean;
 SELECT id,
    kind,
    name,
    "position",
    needs_words,
    is_active
   FROM zimmet_data.reason;
view zimmet.refusal_kind with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  code text;
  name text;
  meaning text;
 SELECT code,
    name,
    meaning
   FROM zimmet_data.refusal_kind;
view zimmet.request with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; One request in full; the master's number only where the person sees the master.
  id integer;
  number text;
  subject_id integer;
  neighbourhood_id integer;
  street_id integer;
  door text;
  answers text;
  description text;
  priority text;
  state text;
  directorate_id integer;
  clerk_id integer;
  channel_id integer;
  registered_at timestamp with time zone;
  registered_by integer;
  custody_since timestamp with time zone;
  held_until timestamp with time zone;
  hold_reason_id integer;
  changed_at timestamp with time zone;
  version integer;
  returned_count integer;
  reopened_count integer;
  hand_over_count integer;
  outcome text;
  resolved_at timestamp with time zone;
  closed_at timestamp with time zone;
  citizen_id integer;
  citizen_name text;
  citizen_phone text;
  master_id integer;
  master_number text;
  calendar_id integer;
  target_unit text;
  target_amount integer;
  due_at timestamp with time zone;
  contact_due_at timestamp with time zone;
  contacted_at timestamp with time zone;
  extension_seconds bigint;
  legal_basis_id integer;
  legal_since timestamp with time zone;
  legal_is_extended boolean;
  legal_due_at timestamp with time zone;
  imported_from text;
  imported_key text;
  original_due_at timestamp with time zone;
  original_closed_at timestamp with time zone;
 SELECT r.id,
    r.number,
    r.subject_id,
    r.neighbourhood_id,
    r.street_id,
    (r.plain ->> 'door'::text) AS door,
        CASE
            WHEN (r.plain ? 'answers'::text) THEN zimmet_private.answers_text(r.plain)
            ELSE NULL::text
        END AS answers,
    r.description,
    r.priority,
    zimmet_private.state_of(r.state, r.held_until, r.master_id) AS state,
    r.directorate_id,
    r.clerk_id,
    r.channel_id,
    r.registered_at,
    r.registered_by,
    r.custody_since,
    r.held_until,
    r.hold_reason_id,
    r.changed_at,
    r.version,
    r.returned_count,
    r.reopened_count,
    r.hand_over_count,
    r.outcome,
    r.resolved_at,
    r.closed_at,
    r.citizen_id,
    c.masked_name AS citizen_name,
    c.masked_phone AS citizen_phone,
    r.master_id,
    m.number AS master_number,
    r.calendar_id,
    r.target_unit,
    r.target_amount,
    r.due_at,
    r.contact_due_at,
    r.contacted_at,
    r.extension_seconds,
    r.legal_basis_id,
    r.legal_since,
    r.legal_is_extended,
    r.legal_due_at,
    r.imported_from,
    r.imported_key,
    r.original_due_at,
    r.original_closed_at
   FROM ((zimmet_data.request r
     LEFT JOIN zimmet_data.citizen c ON ((c.id = r.citizen_id)))
     LEFT JOIN zimmet_data.request m ON ((m.id = r.master_id)));
view zimmet.resolution with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  request_id integer;
  at timestamp with time zone;
  staff_id integer;
  directorate_id integer;
  outcome text;
  words text;
  institution_id integer;
  approved_at timestamp with time zone;
  approved_by integer;
 SELECT request_id,
    at,
    staff_id,
    directorate_id,
    outcome,
    words,
    institution_id,
    approved_at,
    approved_by
   FROM zimmet_data.resolution s;
view zimmet.served with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; What this database offers (schema) and the oldest version of the program it still serves: what its code needs, or what administrators ask for.
  schema integer;
  oldest_program text;
 SELECT 1 AS schema,
    zimmet_private.minimum_program('0.1.0'::text) AS oldest_program;
view zimmet.session_hold with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Whose logins were held to fewer sessions, and until when; for overseers and administrators, and everybody's own.
  id integer;
  at timestamp with time zone;
  staff_id integer;
  busy integer;
  sessions integer;
  until timestamp with time zone;
 SELECT id,
    at,
    staff_id,
    busy,
    sessions,
    until
   FROM zimmet_data.session_hold h;
view zimmet.staff with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Everybody's name, post and directorates; logins stay out of it.
  id integer;
  full_name text;
  post text;
  is_active boolean;
  directorate_ids integer[];
  office text;
  former_names jsonb;
 SELECT id,
    full_name,
    post,
    ((left_at IS NULL) AND zimmet_private.is_in_term(works_from, works_until)) AS is_active,
    ARRAY( SELECT m.directorate_id
           FROM zimmet_data.membership m
          WHERE ((m.staff_id = s.id) AND (m.period @> now()))
          ORDER BY m.directorate_id) AS directorate_ids,
    office,
    former_names
   FROM zimmet_data.staff s;
view zimmet.staff_change with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; The ledger of posts, for overseers and administrators.
  id integer;
  at timestamp with time zone;
  changed_by integer;
  staff_id integer;
  act text;
  details jsonb;
 SELECT id,
    at,
    changed_by,
    staff_id,
    act,
    details
   FROM zimmet_data.staff_change c;
view zimmet.staff_notice with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; What others did to the account of the signed-in person.
  id integer;
  at timestamp with time zone;
  kind text;
  by_staff_id integer;
  second_staff_id integer;
  seen_at timestamp with time zone;
 SELECT id,
    at,
    kind,
    by_staff_id,
    second_staff_id,
    seen_at
   FROM zimmet_data.staff_notice n;
view zimmet.street with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  neighbourhood_id integer;
  name text;
  kind text;
  is_active boolean;
  keywords text;
 SELECT id,
    neighbourhood_id,
    name,
    kind,
    is_active,
    keywords
   FROM zimmet_data.street;
view zimmet.subject with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  name text;
  directorate_id integer;
  priority text;
  required_evidence text;
  keywords text;
  is_active boolean;
  is_told boolean;
 SELECT id,
    name,
    directorate_id,
    priority,
    required_evidence,
    keywords,
    is_active,
    is_told
   FROM zimmet_data.subject;
view zimmet.survey with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; What citizens were asked about requests and what they answered.
  id integer;
  request_id integer;
  resolved_at timestamp with time zone;
  asked_at timestamp with time zone;
  tries integer;
  state text;
  told_at timestamp with time zone;
  solved boolean;
  score integer;
  words text;
  settled_at timestamp with time zone;
  effect text;
 SELECT id,
    request_id,
    resolved_at,
    asked_at,
    tries,
    state,
    told_at,
    solved,
    score,
    zimmet_private.masked_words(words) AS words,
    settled_at,
    effect
   FROM zimmet_data.survey s;
view zimmet.survey_call with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Whom to call about what was resolved: those who cannot be written to or did not answer.
  id integer;
  request_id integer;
  citizen_id integer;
  number text;
  subject_id integer;
  directorate_id integer;
  resolved_at timestamp with time zone;
  asked_at timestamp with time zone;
  tries integer;
  masked_name text;
  masked_phone text;
 SELECT s.id,
    s.request_id,
    s.citizen_id,
    r.number,
    r.subject_id,
    r.directorate_id,
    r.resolved_at,
    s.asked_at,
    s.tries,
    z.masked_name,
    z.masked_phone
   FROM ((zimmet_data.survey s
     JOIN zimmet_data.request r ON ((r.id = s.request_id)))
     JOIN zimmet_data.citizen z ON ((z.id = s.citizen_id)))
  WHERE ((s.state = 'to_call'::text) AND (r.state = 'resolved'::text) AND (r.resolved_at = s.resolved_at) AND (s.expires_at > now()) AND (z.masked_phone IS NOT NULL) AND zimmet_private.wants_surveys(s.citizen_id) AND ((r.citizen_id = s.citizen_id) OR (EXISTS ( SELECT
           FROM zimmet_data.complainant c
          WHERE ((c.request_id = r.id) AND (c.citizen_id = s.citizen_id) AND (c.left_at IS NULL))))));
view zimmet.target with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  kind text;
  subject_id integer;
  priority text;
  unit text;
  amount integer;
 SELECT id,
    kind,
    subject_id,
    priority,
    unit,
    amount
   FROM zimmet_data.target;
view zimmet.update_machine with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; PCs with orders of their own, for administrators and overseers.
  machine_id uuid;
  ring smallint;
  exempt_until timestamp with time zone;
 SELECT machine_id,
    ring,
    exempt_until
   FROM zimmet_data.update_machine m;
view zimmet.update_order with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Orders to all PCs, for administrators and overseers; no row until there is one.
  generation integer;
  minimum_program text;
 SELECT generation,
    minimum_program
   FROM zimmet_data.update_order o;
view zimmet.update_release with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; By ring, the highest release an administrator's PC found genuine, for administrators and overseers.
  ring smallint;
  sequence integer;
  version text;
 SELECT ring,
    sequence,
    version
   FROM zimmet_data.update_release r;
view zimmet.verification with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  request_id integer;
  at timestamp with time zone;
  staff_id integer;
  solved boolean;
  by_citizen boolean;
  score integer;
  words text;
 SELECT request_id,
    at,
    staff_id,
    solved,
    by_citizen,
    score,
    words
   FROM zimmet_data.verification v;
view zimmet.warning with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  request_id integer;
  level integer;
  due_at timestamp with time zone;
  staff_id integer;
  at timestamp with time zone;
 SELECT request_id,
    level,
    due_at,
    staff_id,
    at
   FROM zimmet_data.warning w;
view zimmet.work_calendar with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  id integer;
  name text;
  observes_days_off boolean;
 SELECT id,
    name,
    observes_days_off
   FROM zimmet_data.work_calendar;
view zimmet.work_clock with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  calendar_id integer;
  from_second bigint;
  until_second bigint;
  starts double precision[];
  ends double precision[];
  worked_before double precision[];
 SELECT calendar_id,
    from_second,
    until_second,
    starts,
    ends,
    worked_before
   FROM zimmet_data.work_clock;
view zimmet.work_week with (security_invoker=true); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT;
  calendar_id integer;
  since date;
  until date;
  spans jsonb;
 SELECT calendar_id,
    lower(valid) AS since,
    upper(valid) AS until,
    COALESCE(( SELECT jsonb_agg(jsonb_build_object('weekday', s.weekday, 'starts', s.starts, 'ends', s.ends) ORDER BY s.weekday, s.starts) AS jsonb_agg
           FROM zimmet_data.work_week_span s
          WHERE (s.week_id = w.id)), '[]'::jsonb) AS spans
   FROM zimmet_data.work_week w;
table zimmet_data.absence row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; İzin: who is away from when until when, and who stands in for him. His work stays his.
  id integer not null identity a;
  staff_id integer not null;
  since timestamp with time zone not null;
  until timestamp with time zone not null;
  deputy_id integer; Vekil: hears the warnings and, of a director, does his acts; null where nobody stands in, or where the deputy left.
  ended_at timestamp with time zone; When he was back before the date; null where it runs to it.
  constraint absence_deputy_is_another CHECK ((deputy_id <> staff_id))
  constraint absence_deputy_is_staff FOREIGN KEY (deputy_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint absence_ends_within CHECK (((ended_at >= since) AND (ended_at <= until)))
  constraint absence_is_identified PRIMARY KEY (id)
  constraint absence_is_one_at_a_time EXCLUDE USING gist (staff_id WITH =, tstzrange(since, COALESCE(ended_at, until)) WITH &&)
  constraint absence_of_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint absence_runs_forward CHECK ((since < until))
  CREATE UNIQUE INDEX absence_is_identified ON zimmet_data.absence USING btree (id)
  CREATE INDEX absence_is_one_at_a_time ON zimmet_data.absence USING gist (staff_id, tstzrange(since, COALESCE(ended_at, until)))
  CREATE INDEX absence_of_deputy ON zimmet_data.absence USING btree (deputy_id, until)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.absence REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.absence REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.absence REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.absence FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('staff')
  policy colleagues_read permissive r to zimmet_staff using ((( SELECT zimmet_private.supervises() AS supervises) OR zimmet_private.is_me(staff_id) OR zimmet_private.is_me(deputy_id) OR (EXISTS ( SELECT
   FROM zimmet_data.membership m
  WHERE ((m.staff_id = absence.staff_id) AND (m.period @> clock_timestamp()) AND (m.directorate_id = ANY (( SELECT zimmet_private.my_directorates() AS my_directorates)::integer[]))))))) check ()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
sequence zimmet_data.absence_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.act_effect row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; What an act sets of a request, for the verifier. An act without a row is unknown to it and may have set anything. Written by migrations only.
  act text not null;
  field text not null;
  source text not null; word: the key itself; none: null; at, staff: of the entry; detail: the key of its details; mention: the same, where it is there; unknown: set, not told; nothing: the act sets no column; the others are worked out by zimmet_private.told_field.
  key text not null default ''::text;
  constraint act_effect_is_identified PRIMARY KEY (act, field)
  constraint act_effect_source_is_known CHECK ((source = ANY (ARRAY['nothing'::text, 'word'::text, 'none'::text, 'at'::text, 'staff'::text, 'detail'::text, 'mention'::text, 'unknown'::text, 'solution'::text, 'import_state'::text, 'reopen_state'::text, 'reopen_clerk'::text, 'begun_at'::text, 'begun_by'::text, 'follow_state'::text, 'follow_closed'::text, 'follow_clerk'::text, 'law'::text])))
  CREATE UNIQUE INDEX act_effect_is_identified ON zimmet_data.act_effect USING btree (act, field)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.act_rule row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Which post may do which act, related how to the holder, in which states.
  act text not null;
  post text not null;
  relation text not null; holder: works for the directorate that holds it; outside: for another or none; desk: for the dispatch desk while another holds it; deputy: stands in for the holder's director while he is away.
  states text[] not null;
  constraint act_rule_is_identified PRIMARY KEY (act, post, relation)
  constraint act_rule_post_is_known CHECK ((post = ANY (ARRAY['clerk'::text, 'director'::text, 'agent'::text, 'overseer'::text, 'administrator'::text, 'gateway'::text])))
  constraint act_rule_relation_is_known CHECK ((relation = ANY (ARRAY['any'::text, 'holder'::text, 'outside'::text, 'desk'::text, 'deputy'::text])))
  CREATE UNIQUE INDEX act_rule_is_identified ON zimmet_data.act_rule USING btree (act, post, relation)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
table zimmet_data.anchor row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Mühür: which days' heads were written to a signed file outside, and what to compare that file with.
  id integer not null identity a;
  day date not null;
  at timestamp with time zone not null default clock_timestamp();
  staff_id integer not null;
  requests integer not null;
  entries bigint not null;
  heads bytea not null; SHA-256 over the heads of all requests in the order of their ids.
  seal bytea not null; SHA-256 of the file's signed first two lines: what stands on paper.
  key_fingerprint text not null;
  constraint anchor_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint anchor_fingerprint_is_short CHECK ((key_fingerprint ~ '^[0-9a-f]{4}(-[0-9a-f]{4}){7}$'::text))
  constraint anchor_has_hashes CHECK (((length(heads) = 32) AND (length(seal) = 32)))
  constraint anchor_is_identified PRIMARY KEY (id)
  constraint anchor_is_sealed_once UNIQUE (seal)
  CREATE UNIQUE INDEX anchor_is_identified ON zimmet_data.anchor USING btree (id)
  CREATE UNIQUE INDEX anchor_is_sealed_once ON zimmet_data.anchor USING btree (seal)
  CREATE TRIGGER anchor_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.anchor FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.anchor_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.attachment row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Ek: a photo or document of a request.
  id integer not null identity a;
  request_id integer not null;
  at timestamp with time zone not null;
  staff_id integer not null;
  name text not null;
  hash bytea not null;
  media_type text not null;
  bytes integer not null;
  is_evidence boolean not null; Shows that the work was done; a resolution may need one newer than the resolution before it.
  taken_at timestamp with time zone; When the camera says that the picture was taken, as the window read it before it took everything else off.
  fingerprint bit(64); dHash: which of 8 by 8 parts of the picture is brighter than its right neighbour. Computed where it was decoded; null for what is no picture or shows nothing.
  withdrawn_at timestamp with time zone; Since when it counts for nothing any more; it stays with the request.
  withdrawn_by integer;
  withdrawn_words text;
  constraint attachment_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint attachment_has_content FOREIGN KEY (hash) REFERENCES zimmet_data.file_content(hash) ON DELETE RESTRICT
  constraint attachment_is_identified PRIMARY KEY (id)
  constraint attachment_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint attachment_withdrawn_by_staff FOREIGN KEY (withdrawn_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint attachment_withdrawn_for_a_reason CHECK ((num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_words) = ANY (ARRAY[0, 3])))
  CREATE INDEX attachment_by_content ON zimmet_data.attachment USING btree (hash)
  CREATE INDEX attachment_by_first_quarter ON zimmet_data.attachment USING btree (SUBSTRING(fingerprint FROM 1 FOR 16)) WHERE (fingerprint IS NOT NULL)
  CREATE INDEX attachment_by_last_quarter ON zimmet_data.attachment USING btree (SUBSTRING(fingerprint FROM 49 FOR 16)) WHERE (fingerprint IS NOT NULL)
  CREATE INDEX attachment_by_second_quarter ON zimmet_data.attachment USING btree (SUBSTRING(fingerprint FROM 17 FOR 16)) WHERE (fingerprint IS NOT NULL)
  CREATE INDEX attachment_by_staff_and_time ON zimmet_data.attachment USING btree (staff_id, at) INCLUDE (bytes)
  CREATE INDEX attachment_by_third_quarter ON zimmet_data.attachment USING btree (SUBSTRING(fingerprint FROM 33 FOR 16)) WHERE (fingerprint IS NOT NULL)
  CREATE UNIQUE INDEX attachment_is_identified ON zimmet_data.attachment USING btree (id)
  CREATE INDEX attachment_of_request ON zimmet_data.attachment USING btree (request_id)
  CREATE TRIGGER attachment_is_within_the_quota BEFORE INSERT ON zimmet_data.attachment FOR EACH ROW EXECUTE FUNCTION zimmet_private.take_file_in()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = attachment.request_id)))) check ()
sequence zimmet_data.attachment_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.backup_proof row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Yedek denetimi: a copy was restored, started and held against itself; never changed.
  id integer not null identity a;
  at timestamp with time zone not null default clock_timestamp();
  staff_id integer not null;
  reaches_to timestamp with time zone; The newest act that the copy holds; what came later would have been lost. Null: the copy holds none.
  requests integer not null;
  faults integer not null; 0: the copy was whole.
  constraint backup_proof_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint backup_proof_counts CHECK (((requests >= 0) AND (faults >= 0)))
  constraint backup_proof_is_identified PRIMARY KEY (id)
  CREATE INDEX backup_proof_by_staff ON zimmet_data.backup_proof USING btree (staff_id)
  CREATE UNIQUE INDEX backup_proof_is_identified ON zimmet_data.backup_proof USING btree (id)
  CREATE TRIGGER backup_proof_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.backup_proof FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy supervisors_read permissive r to zimmet_staff using (( SELECT zimmet_private.supervises() AS supervises)) check ()
sequence zimmet_data.backup_proof_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.busy_look row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; A look of the watchman at which a login kept more sessions busy than one PC can; minutes old it is forgotten.
  at timestamp with time zone not null default clock_timestamp();
  staff_id integer not null;
  busy integer not null; How many of its sessions were executing something just then.
  constraint busy_look_of_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE INDEX busy_look_of_person ON zimmet_data.busy_look USING btree (staff_id, at)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.catalogue_change row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Who opened, changed, retired or reinstated what of the catalogue, and when; never changed.
  id integer not null identity a;
  at timestamp with time zone not null default clock_timestamp();
  changed_by integer not null;
  kind text not null;
  entry_id integer not null;
  act text not null;
  details jsonb not null;
  constraint catalogue_change_act_is_known CHECK ((act = ANY (ARRAY['open'::text, 'change'::text, 'retire'::text, 'reinstate'::text])))
  constraint catalogue_change_by_staff FOREIGN KEY (changed_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint catalogue_change_is_identified PRIMARY KEY (id)
  constraint catalogue_change_kind_is_known CHECK ((kind = ANY (ARRAY['directorate'::text, 'subject'::text, 'reason'::text, 'hold_reason'::text, 'institution'::text, 'channel'::text, 'neighbourhood'::text, 'street'::text, 'municipality'::text, 'question'::text, 'quick_text'::text, 'updates'::text, 'message_text'::text, 'message_setting'::text])))
  CREATE UNIQUE INDEX catalogue_change_is_identified ON zimmet_data.catalogue_change USING btree (id)
  CREATE INDEX catalogue_change_of_entry ON zimmet_data.catalogue_change USING btree (kind, entry_id, id)
  CREATE TRIGGER catalogue_change_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.catalogue_change FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.catalogue_change REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.catalogue_change REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.catalogue_change REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.catalogue_change FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy supervisors_read permissive r to zimmet_staff using (( SELECT zimmet_private.supervises() AS supervises)) check ()
sequence zimmet_data.catalogue_change_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.change row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Which requests a transaction changed; kept for three days, longer than any PC sleeps between two polls.
  xid xid8 not null default pg_current_xact_id();
  request_id integer not null;
  at timestamp with time zone not null default now();
  held_by integer[] not null; Whom it concerns: the directorates that hold or held the request after the change. They only grow, so none that saw it before is missing.
  constraint change_is_once_a_transaction PRIMARY KEY (xid, request_id)
  constraint change_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint change_wakes_desks TRIGGER DEFERRABLE INITIALLY DEFERRED
  CREATE INDEX change_by_time ON zimmet_data.change USING btree (at)
  CREATE UNIQUE INDEX change_is_once_a_transaction ON zimmet_data.change USING btree (xid, request_id)
  CREATE TRIGGER change_names_whom_it_concerns BEFORE INSERT ON zimmet_data.change FOR EACH ROW EXECUTE FUNCTION zimmet_private.name_concerned()
  CREATE CONSTRAINT TRIGGER change_wakes_desks AFTER INSERT OR UPDATE OF held_by ON zimmet_data.change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION zimmet_private.wake_concerned()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.channel row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Kanal: the way a request came in.
  id integer not null identity a;
  code text not null;
  name text not null;
  is_active boolean not null default true; Whether it is offered; one that is not is known from history.
  constraint channel_code_is_known CHECK ((code = ANY (ARRAY['phone'::text, 'whatsapp'::text, 'social_media'::text, 'in_person'::text, 'web'::text, 'email'::text, 'petition'::text, 'cimer'::text])))
  constraint channel_code_is_unique UNIQUE (code)
  constraint channel_is_identified PRIMARY KEY (id)
  CREATE UNIQUE INDEX channel_code_is_unique ON zimmet_data.channel USING btree (code)
  CREATE UNIQUE INDEX channel_is_identified ON zimmet_data.channel USING btree (id)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.channel REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.channel REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.channel REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.channel FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
table zimmet_data.channel_health row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; How each part of a channel is, as the gateway last said.
  account_id integer not null;
  part text not null;
  is_well boolean not null;
  said_at timestamp with time zone not null;
  since timestamp with time zone not null;
  fault_class text;
  fault_text text;
  refused_count bigint not null default 0; Deliveries with a wrong signature since the account is served; of the part inbound.
  last_refused_at timestamp with time zone;
  constraint channel_health_ill_says_why CHECK ((is_well = (fault_text IS NULL)))
  constraint channel_health_is_identified PRIMARY KEY (account_id, part)
  constraint channel_health_of_an_account FOREIGN KEY (account_id) REFERENCES zimmet_data.message_account(id) ON DELETE RESTRICT
  constraint channel_health_part_is_known CHECK ((part = ANY (ARRAY['token'::text, 'subscription'::text, 'inbound'::text, 'outbound'::text])))
  constraint channel_health_refused_at_some_time CHECK (((refused_count = 0) = (last_refused_at IS NULL)))
  CREATE UNIQUE INDEX channel_health_is_identified ON zimmet_data.channel_health USING btree (account_id, part)
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.channel_health FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('messages')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.channel_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.citizen row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Vatandaş: personal data under law 6698.
  id integer not null identity a rights zimmet_staff=SELECT;
  full_name text not null;
  phone text; E.164, as +905321234567; a 444 number as +904442554.
  national_id text; T.C. kimlik no, optional; its check digits prove no identity.
  email text;
  address text;
  birth_year integer;
  sex text;
  masked_name text not null generated s zimmet_private.mask_name(full_name) rights zimmet_staff=SELECT;
  masked_phone text generated s zimmet_private.mask_phone(phone) rights zimmet_staff=SELECT;
  phone_extension text; Dahili: what is dialled behind the number. It is no part of who somebody is.
  search_name text; The folded name with a blank before each word. Follows the name by itself; ask_citizens alone reads it.
  constraint citizen_birth_year_is_possible CHECK (((birth_year >= 1900) AND (birth_year <= 2100)))
  constraint citizen_extension_is_digits_of_a_phone CHECK (((phone_extension IS NULL) OR ((phone_extension ~ '^\d{1,6}$'::text) AND (phone IS NOT NULL))))
  constraint citizen_has_a_name CHECK (((full_name ~ '\S'::text) AND (length(full_name) <= 200)))
  constraint citizen_is_identified PRIMARY KEY (id)
  constraint citizen_national_id_passes CHECK (zimmet_private.is_national_id(national_id))
  constraint citizen_phone_is_e164 CHECK ((phone ~ '^\+[1-9]\d{6,14}$'::text))
  constraint citizen_sex_is_known CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
  CREATE INDEX citizen_by_address ON zimmet_data.citizen USING btree (lower(email)) WHERE (email IS NOT NULL)
  CREATE INDEX citizen_by_last_digits ON zimmet_data.citizen USING btree ("right"(phone, 4))
  CREATE INDEX citizen_by_name ON zimmet_data.citizen USING gin (search_name zimmet_private.gin_trgm_ops)
  CREATE INDEX citizen_by_phone ON zimmet_data.citizen USING btree (phone)
  CREATE UNIQUE INDEX citizen_is_identified ON zimmet_data.citizen USING btree (id)
  CREATE TRIGGER citizen_is_found_by_name BEFORE INSERT OR UPDATE OF full_name ON zimmet_data.citizen FOR EACH ROW EXECUTE FUNCTION zimmet_private.keep_name()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using (((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.citizen_id = citizen.id))) OR (EXISTS ( SELECT
   FROM zimmet_data.complainant c
  WHERE (c.citizen_id = citizen.id))))) check ()
sequence zimmet_data.citizen_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.clock_confirmation row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; An administrator has said that the server's clock is right although later instants were recorded: it ran ahead then.
  id integer not null identity a;
  at timestamp with time zone not null default clock_timestamp();
  staff_id integer not null;
  newest timestamp with time zone not null; Up to this recorded instant the clock is trusted all the same.
  constraint clock_confirmation_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint clock_confirmation_is_identified PRIMARY KEY (id)
  CREATE UNIQUE INDEX clock_confirmation_is_identified ON zimmet_data.clock_confirmation USING btree (id)
  CREATE TRIGGER clock_confirmation_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.clock_confirmation FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
sequence zimmet_data.clock_confirmation_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.closed_figure row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; The figures of a closed month as zimmet.figures told them then: of all and of each directorate, and what came in and was solved by channel, subject and neighbourhood.
  month date not null;
  part text not null;
  part_id integer not null; Of all: 0; of no neighbourhood: 0.
  measure text not null;
  value double precision; Null where it stood on too few.
  base bigint not null; How many rows it stood on.
  requests bigint not null; Of how many requests these were.
  constraint closed_figure_is_identified PRIMARY KEY (month, part, part_id, measure)
  constraint closed_figure_of_a_closed_month FOREIGN KEY (month) REFERENCES zimmet_data.closed_month(month) ON DELETE RESTRICT
  constraint closed_figure_part_is_known CHECK ((part = ANY (ARRAY['all'::text, 'directorate'::text, 'channel'::text, 'subject'::text, 'neighbourhood'::text])))
  constraint closed_figure_stands_on_requests CHECK (((base >= requests) AND (requests >= 0)))
  CREATE UNIQUE INDEX closed_figure_is_identified ON zimmet_data.closed_figure USING btree (month, part, part_id, measure)
  CREATE TRIGGER closed_figure_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.closed_figure FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.closed_figure FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('imports')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy who_sees_figures_reads permissive r to zimmet_staff using (zimmet_private.sees_figures_of(part, part_id)) check ()
table zimmet_data.closed_month row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Kesinleşen ay: whose figures were kept as they stood, when, and by whom.
  month date not null; Its first day.
  closed_at timestamp with time zone not null default clock_timestamp();
  closed_by integer not null;
  constraint closed_month_by_staff FOREIGN KEY (closed_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint closed_month_is_a_month CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint closed_month_is_closed_once PRIMARY KEY (month)
  CREATE UNIQUE INDEX closed_month_is_closed_once ON zimmet_data.closed_month USING btree (month)
  CREATE TRIGGER closed_month_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.closed_month FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.closed_month FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('imports')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
table zimmet_data.code_applied row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; When the code of the database was applied, which (the hash of all its files), and by which version of the program.
  id integer not null identity a;
  hash text not null;
  program text not null;
  applied_at timestamp with time zone not null default now();
  constraint code_applied_is_identified PRIMARY KEY (id)
  CREATE UNIQUE INDEX code_applied_is_identified ON zimmet_data.code_applied USING btree (id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
sequence zimmet_data.code_applied_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.cohort row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Rows that figures count, each a view of zimmet_private named cohort_<code>: what stands on the desks now, what was registered, resolved, confirmed or given up within a period. Written by migrations only.
  code text not null;
  may_repeat boolean not null default false; Whether a request may have several rows, each of which counts: evaluations, ended custodies. Of how many requests they are is told beside.
  is_of_period boolean not null default false; Whether its rows have an instant (`at`) that puts them into a period; if not, its figures are of this moment.
  tallied_by text[] not null default '{}'::text[]; By which dimensions its kept sums tell it.
  constraint cohort_is_identified PRIMARY KEY (code)
  CREATE UNIQUE INDEX cohort_is_identified ON zimmet_data.cohort USING btree (code)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.command row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; What was asked under which id and what was answered: repeating it returns the first answer.
  id uuid not null;
  staff_id integer not null;
  act text not null;
  input_hash bytea not null; SHA-256 of the input, so that an id used for something else is noticed.
  at timestamp with time zone not null default now();
  answer jsonb;
  answered_at timestamp with time zone; When it was done; the commit follows within ten seconds, or nothing of it is kept.
  constraint command_given_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint command_happens_once PRIMARY KEY (id)
  constraint command_is_committed_at_once TRIGGER DEFERRABLE INITIALLY DEFERRED
  CREATE UNIQUE INDEX command_happens_once ON zimmet_data.command USING btree (id)
  CREATE CONSTRAINT TRIGGER command_is_committed_at_once AFTER UPDATE OF answer ON zimmet_data.command DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION zimmet_private.check_commit()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.complainant row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Başvuran: a further citizen with the same request; closing it answers all of them.
  id integer not null identity a;
  request_id integer not null;
  citizen_id integer;
  at timestamp with time zone not null;
  staff_id integer not null;
  joined_request_id integer;
  left_at timestamp with time zone; When the request it came with was separated again.
  constraint complainant_added_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint complainant_came_with_a_request FOREIGN KEY (joined_request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint complainant_is_a_citizen FOREIGN KEY (citizen_id) REFERENCES zimmet_data.citizen(id) ON DELETE RESTRICT
  constraint complainant_is_identified PRIMARY KEY (id)
  constraint complainant_is_somebody CHECK (((citizen_id IS NOT NULL) OR (joined_request_id IS NOT NULL)))
  constraint complainant_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  CREATE INDEX complainant_by_citizen ON zimmet_data.complainant USING btree (citizen_id)
  CREATE UNIQUE INDEX complainant_is_identified ON zimmet_data.complainant USING btree (id)
  CREATE INDEX complainant_of_request ON zimmet_data.complainant USING btree (request_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = complainant.request_id)))) check ()
sequence zimmet_data.complainant_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.contact row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Görüşme: one row each time the citizen of a request was reached, with the note of what was said.
  request_id integer not null;
  at timestamp with time zone not null;
  staff_id integer not null;
  note_id integer not null;
  constraint contact_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint contact_is_identified PRIMARY KEY (request_id, at)
  constraint contact_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint contact_said_in_a_note FOREIGN KEY (note_id) REFERENCES zimmet_data.note(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX contact_is_identified ON zimmet_data.contact USING btree (request_id, at)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = contact.request_id)))) check ()
table zimmet_data.conversation row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Görüşme zinciri: all that one citizen and the house wrote to each other on one account.
  id integer not null identity a rights zimmet_staff=SELECT;
  account_id integer not null rights zimmet_staff=SELECT;
  citizen_key text not null; Who he is there: a BSUID, a page-scoped id, a mail address, a phone in E.164.
  citizen_id integer;
  phone text;
  masked_phone text generated s zimmet_private.mask_phone(phone) rights zimmet_staff=SELECT;
  shown_name text rights zimmet_staff=SELECT;
  state text not null default 'ours'::text rights zimmet_staff=SELECT; Waiting for us, for the citizen, or closed; what a citizen writes makes it ours again.
  unread integer not null default 0 rights zimmet_staff=SELECT;
  begun_at timestamp with time zone not null rights zimmet_staff=SELECT;
  last_at timestamp with time zone not null rights zimmet_staff=SELECT;
  last_in_at timestamp with time zone rights zimmet_staff=SELECT;
  last_words text rights zimmet_staff=SELECT;
  waits_since timestamp with time zone rights zimmet_staff=SELECT;
  window_until timestamp with time zone rights zimmet_staff=SELECT; Until when the channel lets us write freely; null where it always does.
  taken_by integer rights zimmet_staff=SELECT; Who has it before him; locks nobody out.
  taken_at timestamp with time zone rights zimmet_staff=SELECT;
  version integer not null default 1 rights zimmet_staff=SELECT;
  constraint conversation_is_identified PRIMARY KEY (id)
  constraint conversation_is_one_with_a_citizen UNIQUE (account_id, citizen_key)
  constraint conversation_on_an_account FOREIGN KEY (account_id) REFERENCES zimmet_data.message_account(id) ON DELETE RESTRICT
  constraint conversation_phone_is_e164 CHECK ((phone ~ '^\+[1-9]\d{6,14}$'::text))
  constraint conversation_state_is_known CHECK ((state = ANY (ARRAY['ours'::text, 'theirs'::text, 'closed'::text])))
  constraint conversation_taken_by_staff FOREIGN KEY (taken_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint conversation_waits_while_it_is_ours CHECK (((state = 'ours'::text) = (waits_since IS NOT NULL)))
  constraint conversation_with_a_citizen FOREIGN KEY (citizen_id) REFERENCES zimmet_data.citizen(id) ON DELETE RESTRICT
  CREATE INDEX conversation_by_key ON zimmet_data.conversation USING btree (lower(citizen_key))
  CREATE INDEX conversation_by_last ON zimmet_data.conversation USING btree (last_at DESC)
  CREATE INDEX conversation_by_phone ON zimmet_data.conversation USING btree (phone) WHERE (phone IS NOT NULL)
  CREATE UNIQUE INDEX conversation_is_identified ON zimmet_data.conversation USING btree (id)
  CREATE UNIQUE INDEX conversation_is_one_with_a_citizen ON zimmet_data.conversation USING btree (account_id, citizen_key)
  CREATE INDEX conversation_of_citizen ON zimmet_data.conversation USING btree (citizen_id) WHERE (citizen_id IS NOT NULL)
  CREATE INDEX conversation_taken ON zimmet_data.conversation USING btree (taken_by) WHERE (taken_by IS NOT NULL)
  CREATE INDEX conversation_waiting ON zimmet_data.conversation USING btree (waits_since) WHERE (state = 'ours'::text)
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.conversation FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('messages')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy speakers_read permissive r to zimmet_staff using (( SELECT zimmet_private.sees_all() AS sees_all)) check ()
sequence zimmet_data.conversation_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.custody row security forced with (autovacuum_vacuum_insert_scale_factor=0.01, autovacuum_vacuum_insert_threshold=2000, autovacuum_vacuum_scale_factor=0.01, autovacuum_vacuum_threshold=2000, fillfactor=85); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Zimmet: which directorate held a request, from when to when, why it came there, when it was accepted.
  request_id integer not null;
  period tstzrange not null;
  directorate_id integer not null;
  how text not null; How it came to this directorate.
  reason_id integer;
  words text;
  moved_by integer not null;
  accepted_at timestamp with time zone;
  accepted_by integer;
  ended_by_closing boolean not null default false; The only end after which the next period need not begin at once (a reopened request).
  target_unit text;
  target_amount integer;
  due_at timestamp with time zone; The directorate's own deadline: its budget from the moment it received custody, on its own calendar.
  ended_at timestamp with time zone generated s upper(period); The end of the period, for an index that reports read alone.
  ended_how text; How it left this directorate: what the next custody says of its coming, or closed.
  own_ended_at timestamp with time zone; When the directorate's own part ended: with the resolution that was confirmed, else when it gave the request up.
  own_seconds bigint; Working seconds of the own part on the directorate's own calendar, pauses taken off.
  worker_id integer; Who worked on it when the part ended: what a next directorate does is not told of this one's people.
  counts_from timestamp with time zone; Where custody came back by an act taken back: since when the directorate's own time runs, as if it had never left.
  is_one_of_several boolean not null default false; Whether its request has had other custodies: only of these must different requests be told apart. Never false where there is another.
  constraint custody_accepted_by_a_person CHECK (((accepted_at IS NULL) = (accepted_by IS NULL)))
  constraint custody_accepted_by_staff FOREIGN KEY (accepted_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint custody_accepted_while_held CHECK (((accepted_at <@ period) OR (accepted_at IS NULL)))
  constraint custody_closing_ends_it CHECK ((NOT (ended_by_closing AND upper_inf(period))))
  constraint custody_counts_from_where_taken_back CHECK (((counts_from IS NOT NULL) = (how = 'taken_back'::text)))
  constraint custody_ended_how_is_known CHECK ((ended_how = ANY (ARRAY['handed_over'::text, 'returned'::text, 'reopened'::text, 'joined'::text, 'separated'::text, 'closed'::text, 'taken_back'::text])))
  constraint custody_has_a_beginning CHECK (((NOT lower_inf(period)) AND lower_inc(period) AND (NOT upper_inc(period))))
  constraint custody_has_no_gap TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint custody_how_is_known CHECK ((how = ANY (ARRAY['registered'::text, 'handed_over'::text, 'returned'::text, 'reopened'::text, 'joined'::text, 'separated'::text, 'imported'::text, 'taken_back'::text])))
  constraint custody_moved_by_staff FOREIGN KEY (moved_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint custody_moved_for_a_reason FOREIGN KEY (reason_id) REFERENCES zimmet_data.reason(id) ON DELETE RESTRICT
  constraint custody_never_overlaps PRIMARY KEY (request_id, period WITHOUT OVERLAPS)
  constraint custody_of_a_directorate FOREIGN KEY (directorate_id) REFERENCES zimmet_data.directorate(id) ON DELETE RESTRICT
  constraint custody_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint custody_worked_on_by_staff FOREIGN KEY (worker_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE INDEX custody_by_end ON zimmet_data.custody USING btree (directorate_id, ended_at) INCLUDE (request_id, ended_how, own_seconds, worker_id, is_one_of_several) WHERE ((ended_at IS NOT NULL) AND (ended_how IS NOT NULL) AND (ended_how <> 'taken_back'::text))
  CREATE UNIQUE INDEX custody_never_overlaps ON zimmet_data.custody USING gist (request_id, period)
  CREATE UNIQUE INDEX custody_ongoing ON zimmet_data.custody USING btree (request_id) WHERE upper_inf(period)
  CREATE INDEX custody_taken_back ON zimmet_data.custody USING btree (request_id, lower(period)) WHERE (ended_how = 'taken_back'::text)
  CREATE CONSTRAINT TRIGGER custody_has_no_gap AFTER INSERT OR DELETE OR UPDATE OF request_id, period, directorate_id, ended_by_closing ON zimmet_data.custody DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION zimmet_private.check_custody()
  CREATE TRIGGER custody_is_one_of_several BEFORE INSERT ON zimmet_data.custody FOR EACH ROW WHEN ((new.how <> ALL (ARRAY['registered'::text, 'imported'::text]))) EXECUTE FUNCTION zimmet_private.mark_several_custodies()
  CREATE TRIGGER custody_times_its_own_part BEFORE UPDATE ON zimmet_data.custody FOR EACH ROW WHEN ((upper_inf(old.period) AND (NOT upper_inf(new.period)))) EXECUTE FUNCTION zimmet_private.time_own_part()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = custody.request_id)))) check ()
table zimmet_data.day_off row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Resmî tatil or idari izin, from when to when; half days start at 13:00.
  id integer not null identity a;
  kind text not null;
  name text not null;
  period tstzrange not null;
  calendar_ids integer[]; The calendars it applies to; null: all that observe days off.
  declared_by integer; Null for the holidays that the program brings along.
  declared_at timestamp with time zone not null default now();
  undone_by integer;
  undone_at timestamp with time zone;
  is_computed boolean not null default false; Religious days of 2029-2032: by the Umm al-Qura calendar of ICU, not published yet. The state may declare others.
  constraint day_off_declared_by_staff FOREIGN KEY (declared_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint day_off_has_a_name CHECK ((name ~ '\S'::text))
  constraint day_off_is_bounded CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)) AND (NOT upper_inf(period))))
  constraint day_off_is_identified PRIMARY KEY (id)
  constraint day_off_kind_is_known CHECK ((kind = ANY (ARRAY['holiday'::text, 'administrative_leave'::text])))
  constraint day_off_undone_by_a_person CHECK (((undone_at IS NULL) = (undone_by IS NULL)))
  constraint day_off_undone_by_staff FOREIGN KEY (undone_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX day_off_is_identified ON zimmet_data.day_off USING btree (id)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.day_off REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.day_off REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.day_off REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.day_off FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('clocks')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.day_off_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.day_tally row security forced with (autovacuum_vacuum_scale_factor=0.02, autovacuum_vacuum_threshold=2000, fillfactor=70); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; What figures count of a day, by directorate and channel, as parts to be summed: who writes takes a part that nobody else is writing, so nobody waits.
  id integer not null identity a;
  cohort text not null;
  day timestamp with time zone not null; When the local day began.
  directorate_id integer not null;
  channel_id integer not null; 0 where the cohort is not told by channel.
  sums integer[] not null; In the order in which the view cohort_<code>_tally names them; one part alone may be negative.
  constraint day_tally_is_identified PRIMARY KEY (id)
  constraint day_tally_of_a_cohort FOREIGN KEY (cohort) REFERENCES zimmet_data.cohort(code) ON DELETE CASCADE
  constraint day_tally_of_a_directorate FOREIGN KEY (directorate_id) REFERENCES zimmet_data.directorate(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX day_tally_is_identified ON zimmet_data.day_tally USING btree (id)
  CREATE INDEX day_tally_of_a_cell ON zimmet_data.day_tally USING btree (cohort, directorate_id, day, channel_id, id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
sequence zimmet_data.day_tally_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.dimension row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; By what figures are broken down. The key 0 says none; days, weeks and months are the milliseconds of their local beginning. Written by migrations only.
  code text not null;
  is_of_time boolean not null default false; Whether only cohorts of a period can be broken down by it. Each is a column of its name in the cohorts.
  constraint dimension_is_identified PRIMARY KEY (code)
  CREATE UNIQUE INDEX dimension_is_identified ON zimmet_data.dimension USING btree (code)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.directorate row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Müdürlük: a department that can hold custody.
  id integer not null identity a;
  name text not null;
  is_dispatch_desk boolean not null default false; The desk of Halkla İlişkiler: where returned and unassigned requests go.
  is_active boolean not null default true;
  calendar_id integer not null default 1; The work calendar its own clock runs on; the office's unless told otherwise.
  goal_on_time integer; Hedef: of a hundred solved ones so many in time; null where none is set.
  goal_hours integer; Hedef: the median of the solved ones in at most so many working hours; null where none is set.
  constraint directorate_goal_is_a_share CHECK (((goal_on_time >= 1) AND (goal_on_time <= 100)))
  constraint directorate_goal_is_a_time CHECK (((goal_hours >= 1) AND (goal_hours <= 5000)))
  constraint directorate_has_a_name CHECK ((name ~ '\S'::text))
  constraint directorate_is_identified PRIMARY KEY (id)
  constraint directorate_name_is_unique UNIQUE (name)
  constraint directorate_works_on_a_calendar FOREIGN KEY (calendar_id) REFERENCES zimmet_data.work_calendar(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX directorate_is_identified ON zimmet_data.directorate USING btree (id)
  CREATE UNIQUE INDEX directorate_name_is_unique ON zimmet_data.directorate USING btree (name)
  CREATE UNIQUE INDEX directorate_one_dispatch_desk ON zimmet_data.directorate USING btree (is_dispatch_desk) WHERE is_dispatch_desk
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.directorate REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.directorate REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.directorate REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.directorate FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue', 'clocks')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.directorate_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.disclosure row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Who looked at whose personal data, when and why (law 6698). The same stands in the history, chained.
  request_id integer not null;
  citizen_id integer not null;
  at timestamp with time zone not null;
  staff_id integer not null;
  reason_id integer not null;
  words text;
  command_id uuid not null;
  xid xid8 not null default pg_current_xact_id(); The transaction that recorded it: the data is told only after it has committed.
  constraint disclosure_for_a_reason FOREIGN KEY (reason_id) REFERENCES zimmet_data.reason(id) ON DELETE RESTRICT
  constraint disclosure_happens_once_a_command UNIQUE (command_id)
  constraint disclosure_is_identified PRIMARY KEY (request_id, at)
  constraint disclosure_of_a_citizen FOREIGN KEY (citizen_id) REFERENCES zimmet_data.citizen(id) ON DELETE RESTRICT
  constraint disclosure_on_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint disclosure_to_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX disclosure_happens_once_a_command ON zimmet_data.disclosure USING btree (command_id)
  CREATE UNIQUE INDEX disclosure_is_identified ON zimmet_data.disclosure USING btree (request_id, at)
  CREATE INDEX disclosure_of_citizen ON zimmet_data.disclosure USING btree (citizen_id, at)
  CREATE TRIGGER disclosure_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.disclosure FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = disclosure.request_id)))) check ()
table zimmet_data.escalation_step row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; At which share of the budget, or how many working seconds after the deadline, who is told: clerk, director, then the mayor's office.
  level integer not null;
  budget_share numeric not null;
  after_seconds integer not null;
  addressee text not null;
  constraint escalation_step_addressee_is_known CHECK ((addressee = ANY (ARRAY['clerk'::text, 'director'::text, 'vice_mayor'::text, 'mayor'::text])))
  constraint escalation_step_comes_later CHECK (((after_seconds >= 0) AND ((after_seconds = 0) OR (budget_share = (1)::numeric))))
  constraint escalation_step_is_identified PRIMARY KEY (level)
  constraint escalation_step_share_is_of_the_budget CHECK (((budget_share > (0)::numeric) AND (budget_share <= (1)::numeric)))
  CREATE UNIQUE INDEX escalation_step_is_identified ON zimmet_data.escalation_step USING btree (level)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.escalation_step REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('level')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.escalation_step REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('level')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.escalation_step REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('level')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.escalation_step FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('clocks')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
table zimmet_data.explanation row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Açıklama: what a director or the mayor's office asked about a request, and what the holder answered.
  id integer not null identity a;
  request_id integer not null;
  asked_at timestamp with time zone not null;
  asked_by integer not null;
  question text not null;
  answered_at timestamp with time zone;
  answered_by integer;
  answer text;
  constraint explanation_answered_by_staff FOREIGN KEY (answered_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint explanation_answered_later CHECK ((answered_at >= asked_at))
  constraint explanation_answered_whole CHECK ((((answered_at IS NULL) = (answered_by IS NULL)) AND ((answered_at IS NULL) = (answer IS NULL))))
  constraint explanation_asked_by_staff FOREIGN KEY (asked_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint explanation_has_words CHECK ((question ~ '\S'::text))
  constraint explanation_is_identified PRIMARY KEY (id)
  constraint explanation_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX explanation_is_asked_once_at_a_time ON zimmet_data.explanation USING btree (request_id) WHERE (answered_at IS NULL)
  CREATE UNIQUE INDEX explanation_is_identified ON zimmet_data.explanation USING btree (id)
  CREATE INDEX explanation_of_request ON zimmet_data.explanation USING btree (request_id, asked_at)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = explanation.request_id)))) check ()
sequence zimmet_data.explanation_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.extension row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Süre uzatımı: a director's recorded act with a reason, once, shown for ever.
  request_id integer not null;
  at timestamp with time zone not null;
  staff_id integer not null;
  due_before timestamp with time zone not null;
  due_after timestamp with time zone not null;
  words text not null;
  constraint extension_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint extension_gives_time CHECK ((due_after > due_before))
  constraint extension_happens_once PRIMARY KEY (request_id)
  constraint extension_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX extension_happens_once ON zimmet_data.extension USING btree (request_id)
  CREATE TRIGGER extension_extends_a_deadline BEFORE INSERT ON zimmet_data.extension FOR EACH ROW WHEN ((new.due_before IS NULL)) EXECUTE FUNCTION zimmet_private.check_extension()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = extension.request_id)))) check ()
table zimmet_data.extra_work row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Work on a day that would be off; wins over holidays and idari izin.
  id integer not null identity a;
  calendar_id integer not null;
  name text not null;
  period tstzrange not null;
  declared_by integer not null;
  declared_at timestamp with time zone not null default now();
  undone_by integer;
  undone_at timestamp with time zone;
  constraint extra_work_declared_by_staff FOREIGN KEY (declared_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint extra_work_is_bounded CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)) AND (NOT upper_inf(period))))
  constraint extra_work_is_identified PRIMARY KEY (id)
  constraint extra_work_of_a_calendar FOREIGN KEY (calendar_id) REFERENCES zimmet_data.work_calendar(id) ON DELETE CASCADE
  constraint extra_work_undone_by_a_person CHECK (((undone_at IS NULL) = (undone_by IS NULL)))
  constraint extra_work_undone_by_staff FOREIGN KEY (undone_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX extra_work_is_identified ON zimmet_data.extra_work USING btree (id)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.extra_work REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.extra_work REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.extra_work REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.extra_work FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('clocks')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.extra_work_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.feed_horizon row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Changes of transactions before this one may be gone; who stood before it reads anew.
  pruned_before xid8 not null;
  constraint feed_horizon_is_one_row PRIMARY KEY (pruned_before)
  CREATE UNIQUE INDEX feed_horizon_is_one_row ON zimmet_data.feed_horizon USING btree (pruned_before)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.file_content row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; The bytes, once each, by SHA-256. Read through zimmet.attachment_file alone.
  hash bytea not null;
  content bytea not null;
  media_type text not null;
  constraint file_content_is_identified PRIMARY KEY (hash)
  constraint file_content_is_small_enough CHECK (((length(content) >= 1) AND (length(content) <= 26214400)))
  constraint file_content_is_what_its_hash_says CHECK ((hash = sha256(content)))
  constraint file_content_kind_is_known CHECK ((media_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text, 'application/pdf'::text, 'audio/ogg'::text, 'audio/mpeg'::text, 'audio/mp4'::text, 'audio/amr'::text, 'video/mp4'::text, 'video/3gpp'::text, 'application/octet-stream'::text])))
  CREATE UNIQUE INDEX file_content_is_identified ON zimmet_data.file_content USING btree (hash)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.founding row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Kuruluş: the first administrator, in whose name setup works until it hands the house over; no row where the house was founded otherwise.
  is_the_one boolean not null default true;
  staff_id integer not null;
  directorates text[]; The directorates chosen from the start set; null until they were chosen.
  handed_over_at timestamp with time zone; When the first administrator was given his one-time password; null while setup is at work.
  constraint founding_is_one PRIMARY KEY (is_the_one)
  constraint founding_is_the_one CHECK (is_the_one)
  constraint founding_names_a_person FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX founding_is_one ON zimmet_data.founding USING btree (is_the_one)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.group_size row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; On how many requests a mean, a median or a share stands at least (figures), and of how many people at least anything is told (people); of each kind the newest row counts, the older ones tell what it was.
  id integer not null identity a;
  kind text not null;
  minimum integer not null; People are told to the nearest five, and what is kept back of a whole is as many at least: below ten single ones could be reckoned from it.
  at timestamp with time zone not null default clock_timestamp();
  set_by integer;
  constraint group_size_is_identified PRIMARY KEY (id)
  constraint group_size_kind_is_known CHECK ((kind = ANY (ARRAY['figures'::text, 'people'::text])))
  constraint group_size_protects CHECK (((minimum >=
CASE kind
    WHEN 'people'::text THEN 10
    ELSE 5
END) AND (minimum <= 100)))
  constraint group_size_set_by_staff FOREIGN KEY (set_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX group_size_is_identified ON zimmet_data.group_size USING btree (id)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.group_size REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.group_size REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.group_size REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER group_size_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.group_size FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.group_size FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.group_size_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.history row security forced with (autovacuum_vacuum_insert_scale_factor=0.02, autovacuum_vacuum_insert_threshold=10000); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Geçmiş: who did what, by which login, when by the database's clock.
  request_id integer not null;
  entry integer not null;
  at timestamp with time zone not null;
  staff_id integer not null;
  login name not null;
  act text not null;
  details jsonb not null; What changed, in ids and hashes; personal data and free words stand elsewhere, where they can be destroyed.
  version integer not null;
  previous_hash bytea not null;
  hash bytea not null;
  constraint history_is_a_chain PRIMARY KEY (request_id, entry)
  constraint history_names_a_person FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint history_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint keeps_call TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint tells_citizens TRIGGER DEFERRABLE INITIALLY DEFERRED
  CREATE UNIQUE INDEX history_is_a_chain ON zimmet_data.history USING btree (request_id, entry)
  CREATE TRIGGER history_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.history FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  CREATE CONSTRAINT TRIGGER keeps_call AFTER INSERT ON zimmet_data.history DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.act = ANY (ARRAY['register'::text, 'add_complainant'::text]))) EXECUTE FUNCTION zimmet_private.keep_call_of_act()
  CREATE CONSTRAINT TRIGGER tells_citizens AFTER INSERT ON zimmet_data.history DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.act = ANY (ARRAY['register'::text, 'resolve'::text, 'approve_outcome'::text, 'verify'::text, 'follow_master'::text]))) EXECUTE FUNCTION zimmet_private.tell_of_act()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = history.request_id)))) check ()
table zimmet_data.hold_period row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Bekletme: for what and until when work waited.
  request_id integer not null;
  since timestamp with time zone not null;
  until timestamp with time zone not null;
  ended_at timestamp with time zone; When it was ended before its date; null where it ran to it, or still runs.
  reason_id integer not null;
  words text;
  held_by integer not null;
  stops_clock boolean; Whether it pauses the deadline: its reason does, and it began before the deadline. Decided when it begins; null: not yet.
  stops_promise boolean; The same of the first promise.
  constraint hold_period_by_staff FOREIGN KEY (held_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint hold_period_ends_within CHECK (((ended_at >= since) AND (ended_at <= until)))
  constraint hold_period_for_a_reason FOREIGN KEY (reason_id) REFERENCES zimmet_data.hold_reason(id) ON DELETE RESTRICT
  constraint hold_period_is_identified PRIMARY KEY (request_id, since)
  constraint hold_period_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint hold_period_runs_forward CHECK ((since < until))
  CREATE INDEX hold_period_by_end ON zimmet_data.hold_period USING btree (COALESCE(ended_at, until))
  CREATE UNIQUE INDEX hold_period_is_identified ON zimmet_data.hold_period USING btree (request_id, since)
  CREATE TRIGGER hold_period_decides_its_pause BEFORE INSERT ON zimmet_data.hold_period FOR EACH ROW WHEN (((new.stops_clock IS NULL) OR (new.stops_promise IS NULL))) EXECUTE FUNCTION zimmet_private.decide_pause()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = hold_period.request_id)))) check ()
table zimmet_data.hold_reason row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; What work may wait for.
  id integer not null identity a;
  name text not null;
  position integer not null;
  pauses_clock boolean not null; Whether the service clock stops meanwhile; a legal clock never does.
  longest_days integer not null; Calendar days a clerk may hold for this reason; longer needs the director.
  is_active boolean not null default true;
  constraint hold_reason_is_identified PRIMARY KEY (id)
  constraint hold_reason_longest_is_positive CHECK ((longest_days > 0))
  constraint hold_reason_name_is_unique UNIQUE (name)
  CREATE UNIQUE INDEX hold_reason_is_identified ON zimmet_data.hold_reason USING btree (id)
  CREATE UNIQUE INDEX hold_reason_name_is_unique ON zimmet_data.hold_reason USING btree (name)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.hold_reason REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.hold_reason REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.hold_reason REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.hold_reason FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.hold_reason_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.import row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Aktarım: which file of which earlier system came in, by whom, and how many of its rows.
  id integer not null identity a;
  source text not null;
  file_name text not null;
  begun_at timestamp with time zone not null default clock_timestamp();
  staff_id integer not null;
  login name not null default SESSION_USER;
  adds text[] not null; Names of these kinds that the catalogue lacks are added to it, retired.
  xid xid8 not null default pg_current_xact_id(); An import begins, is filled and is finished in this one transaction.
  taken integer not null default 0;
  taken_open integer not null default 0;
  already_there integer not null default 0;
  refused integer not null default 0;
  finished_at timestamp with time zone;
  counted_at timestamp with time zone; Since when what it brought in closed appears in figures: from a second person's yes on.
  first_request_id integer; The requests with its source between this id and the last one are its own.
  last_request_id integer;
  taken_back_at timestamp with time zone; Since when its requests are met nowhere: the rows of its file may come in again.
  taken_back_by integer;
  taken_back_words text;
  constraint import_adds_known_names CHECK ((adds <@ '{directorate,subject,neighbourhood}'::text[]))
  constraint import_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint import_has_a_file CHECK (((file_name ~ '\S'::text) AND (length(file_name) <= 300)))
  constraint import_has_a_source CHECK (((source ~ '\S'::text) AND (length(source) <= 100)))
  constraint import_is_identified PRIMARY KEY (id)
  constraint import_is_whole TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint import_taken_back_by_staff FOREIGN KEY (taken_back_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint import_taken_back_is_whole CHECK ((num_nulls(taken_back_at, taken_back_by, taken_back_words) = ANY (ARRAY[0, 3])))
  CREATE UNIQUE INDEX import_is_identified ON zimmet_data.import USING btree (id)
  CREATE TRIGGER import_asks_to_be_counted BEFORE UPDATE OF finished_at ON zimmet_data.import FOR EACH ROW WHEN (((old.finished_at IS NULL) AND (new.finished_at IS NOT NULL))) EXECUTE FUNCTION zimmet_private.ask_to_count()
  CREATE CONSTRAINT TRIGGER import_is_whole AFTER INSERT ON zimmet_data.import DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION zimmet_private.check_import_is_finished()
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.import FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('imports')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy supervisors_read permissive r to zimmet_staff using (( SELECT zimmet_private.supervises() AS supervises)) check ()
sequence zimmet_data.import_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.import_row unlogged row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Rows of the import under way; empty at every commit.
  import_id integer not null;
  row_number integer not null;
  key text not null;
  registered_at timestamp with time zone not null;
  due_at timestamp with time zone;
  closed_at timestamp with time zone;
  outcome text;
  directorate_id integer not null;
  subject_id integer not null;
  neighbourhood_id integer;
  street_id integer;
  channel_id integer not null;
  description text not null;
  closing_words text;
  citizen_name text;
  citizen_phone text;
  citizen_id integer;
  request_id integer;
  number text;
  details jsonb;
  hash bytea;
  plain jsonb not null default '{}'::jsonb;
  phone_extension text;
  constraint import_row_is_identified PRIMARY KEY (import_id, row_number)
  constraint import_row_key_comes_once UNIQUE (import_id, key)
  constraint import_row_of_an_import FOREIGN KEY (import_id) REFERENCES zimmet_data.import(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX import_row_is_identified ON zimmet_data.import_row USING btree (import_id, row_number)
  CREATE UNIQUE INDEX import_row_key_comes_once ON zimmet_data.import_row USING btree (import_id, key)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.institution row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Another institution to which what is not ours is forwarded (law 3071 art. 5), as SASKİ.
  id integer not null identity a;
  name text not null;
  is_active boolean not null default true;
  keywords text not null default ''::text; What people say when they mean it, as "su kesintisi".
  constraint institution_is_identified PRIMARY KEY (id)
  constraint institution_name_is_unique UNIQUE (name)
  CREATE UNIQUE INDEX institution_is_identified ON zimmet_data.institution USING btree (id)
  CREATE UNIQUE INDEX institution_name_is_unique ON zimmet_data.institution USING btree (name)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.institution REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.institution REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.institution REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.institution FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.institution_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.join_proposal row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Birleştirme önerisi: two requests of different subjects or places that somebody holds for one matter.
  request_id integer not null;
  at timestamp with time zone not null;
  master_id integer not null;
  proposed_by integer not null;
  words text not null;
  decided_at timestamp with time zone;
  decided_by integer;
  is_accepted boolean;
  constraint join_proposal_accepted_by_another CHECK (((NOT is_accepted) OR (decided_by <> proposed_by)))
  constraint join_proposal_by_staff FOREIGN KEY (proposed_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint join_proposal_decided_by_staff FOREIGN KEY (decided_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint join_proposal_is_decided_whole CHECK ((((decided_at IS NULL) = (decided_by IS NULL)) AND ((decided_at IS NULL) = (is_accepted IS NULL))))
  constraint join_proposal_is_identified PRIMARY KEY (request_id, at)
  constraint join_proposal_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint join_proposal_says_why CHECK ((words ~ '\S'::text))
  constraint join_proposal_to_a_master FOREIGN KEY (master_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX join_proposal_is_identified ON zimmet_data.join_proposal USING btree (request_id, at)
  CREATE UNIQUE INDEX join_proposal_is_one_at_a_time ON zimmet_data.join_proposal USING btree (request_id) WHERE (decided_at IS NULL)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = join_proposal.request_id)))) check ()
table zimmet_data.joining row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Birleştirme: which request followed which, from when to when.
  request_id integer not null;
  at timestamp with time zone not null;
  master_id integer not null;
  joined_by integer not null;
  proposed_by integer; Who proposed it, where another subject or neighbourhood took a second person's consent; that person is joined_by.
  from_directorate_id integer not null; Who held the request when it was joined; where it goes back to.
  shift_seconds bigint not null default 0; Working seconds (none or less) by which the master's deadline was later than this request's: the master gives them up while they are joined.
  legal_basis_before integer; The legal clock that the master had of its own when this request was joined to it.
  legal_since_before timestamp with time zone;
  legal_was_extended boolean not null default false;
  ended_at timestamp with time zone;
  ended_by integer;
  words text; Why it was taken back.
  constraint joining_by_staff FOREIGN KEY (joined_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint joining_ended_by_a_person CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
  constraint joining_ended_by_staff FOREIGN KEY (ended_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint joining_from_a_directorate FOREIGN KEY (from_directorate_id) REFERENCES zimmet_data.directorate(id) ON DELETE RESTRICT
  constraint joining_had_a_legal_basis FOREIGN KEY (legal_basis_before) REFERENCES zimmet_data.legal_basis(id) ON DELETE RESTRICT
  constraint joining_is_identified PRIMARY KEY (request_id, at)
  constraint joining_never_gives_time CHECK ((shift_seconds <= 0))
  constraint joining_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint joining_proposed_by_staff FOREIGN KEY (proposed_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint joining_takes_two_people CHECK ((proposed_by <> joined_by))
  constraint joining_to_a_master FOREIGN KEY (master_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX joining_is_identified ON zimmet_data.joining USING btree (request_id, at)
  CREATE UNIQUE INDEX joining_is_one_at_a_time ON zimmet_data.joining USING btree (request_id) WHERE (ended_at IS NULL)
  CREATE INDEX joining_of_master ON zimmet_data.joining USING btree (master_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = joining.request_id)))) check ()
table zimmet_data.learnt_word row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; First letters of the words of the newest requests, with the subject each has now: what agents chose for similar words. Follows the request by itself.
  word text not null;
  request_id integer not null;
  subject_id integer not null;
  constraint learnt_word_is_known_once PRIMARY KEY (word, request_id)
  constraint learnt_word_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE CASCADE
  constraint learnt_word_speaks_for_a_subject FOREIGN KEY (subject_id) REFERENCES zimmet_data.subject(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX learnt_word_is_known_once ON zimmet_data.learnt_word USING btree (word, request_id)
  CREATE INDEX learnt_word_of_request ON zimmet_data.learnt_word USING btree (request_id)
  CREATE INDEX learnt_word_of_subject ON zimmet_data.learnt_word USING btree (subject_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.ledger_proof row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Every history and every ledger was held against the others; never changed.
  id integer not null identity a;
  at timestamp with time zone not null default clock_timestamp();
  staff_id integer not null;
  faults integer not null; 0: everything was whole.
  anchors integer not null; How many files of anchors they were held against as well; 0: the database's own verifiers alone.
  constraint ledger_proof_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint ledger_proof_counts CHECK (((faults >= 0) AND (anchors >= 0)))
  constraint ledger_proof_is_identified PRIMARY KEY (id)
  CREATE INDEX ledger_proof_by_staff ON zimmet_data.ledger_proof USING btree (staff_id)
  CREATE UNIQUE INDEX ledger_proof_is_identified ON zimmet_data.ledger_proof USING btree (id)
  CREATE TRIGGER ledger_proof_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.ledger_proof FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy supervisors_read permissive r to zimmet_staff using (( SELECT zimmet_private.supervises() AS supervises)) check ()
sequence zimmet_data.ledger_proof_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.legal_basis row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; A law that sets a clock of its own, which never pauses.
  id integer not null identity a;
  code text not null;
  name text not null;
  unit text not null;
  amount integer not null;
  extended_amount integer;
  can_be_interrupted boolean not null default false;
  stage_suffices boolean not null default false; Whether telling the stage keeps the period; the result is then owed separately.
  constraint legal_basis_code_is_unique UNIQUE (code)
  constraint legal_basis_extension_is_longer CHECK ((extended_amount > amount))
  constraint legal_basis_is_identified PRIMARY KEY (id)
  constraint legal_basis_unit_is_known CHECK ((unit = ANY (ARRAY['days'::text, 'calendar_days'::text])))
  CREATE UNIQUE INDEX legal_basis_code_is_unique ON zimmet_data.legal_basis USING btree (code)
  CREATE UNIQUE INDEX legal_basis_is_identified ON zimmet_data.legal_basis USING btree (id)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.legal_basis REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.legal_basis REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.legal_basis REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.legal_basis FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.legal_basis_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.legal_stage row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; İşlem safahatı: what the citizen was told of the stage, when, and by when it was due. Shown for ever.
  request_id integer not null;
  at timestamp with time zone not null;
  staff_id integer not null;
  legal_due_at timestamp with time zone not null;
  words text not null;
  constraint legal_stage_is_told_once PRIMARY KEY (request_id)
  constraint legal_stage_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint legal_stage_told_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX legal_stage_is_told_once ON zimmet_data.legal_stage USING btree (request_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = legal_stage.request_id)))) check ()
table zimmet_data.look_up row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Who looked for whom by phone: a keyed digest of what was asked, not the number, and who was found.
  command_id uuid not null;
  staff_id integer not null;
  at timestamp with time zone not null default clock_timestamp();
  asked text not null;
  citizen_ids integer[] not null;
  xid xid8 not null default pg_current_xact_id();
  constraint look_up_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint look_up_happens_once_a_command PRIMARY KEY (command_id)
  CREATE UNIQUE INDEX look_up_happens_once_a_command ON zimmet_data.look_up USING btree (command_id)
  CREATE TRIGGER look_up_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.look_up FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.map_import row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Which file the map came from, and who brought it; the newest is the one in use.
  id integer not null identity a;
  file_name text; Null: the map was taken away.
  places integer not null;
  imported_by integer not null;
  imported_at timestamp with time zone not null default now();
  constraint map_import_by_staff FOREIGN KEY (imported_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint map_import_has_places CHECK (((file_name IS NULL) = (places = 0)))
  constraint map_import_is_identified PRIMARY KEY (id)
  CREATE UNIQUE INDEX map_import_is_identified ON zimmet_data.map_import USING btree (id)
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.map_import FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('map')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.map_import_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.measure row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Gösterge: what a figure counts, defined once. Written by migrations only.
  code text not null;
  position integer not null;
  kind text not null; count: requests; mean, median, p90: of a value over the requests that have one; share: of two counts of the same cohort.
  cohort text not null;
  part text;
  whole text;
  counts text; The column of its cohort that it counts: of a count the rows of which it is true, else the rows that have a value; null: every row. A figure opens the rows that it counts.
  is_tallied boolean not null default false; Whether kept sums, or rows put together by directorate (`cohort_<code>_tally`), give it as well.
  rest text; Of a share: the count of what its whole has beside its part.
  among text; A claim of its cohort that is true of all its rows: asked with others of which it is true, their rows are found by it.
  constraint measure_is_identified PRIMARY KEY (code)
  constraint measure_kind_is_known CHECK ((kind = ANY (ARRAY['count'::text, 'mean'::text, 'median'::text, 'p90'::text, 'share'::text])))
  constraint measure_of_a_cohort FOREIGN KEY (cohort) REFERENCES zimmet_data.cohort(code) ON DELETE RESTRICT
  constraint measure_part_is_a_measure FOREIGN KEY (part) REFERENCES zimmet_data.measure(code) ON DELETE RESTRICT
  constraint measure_position_is_unique UNIQUE ("position")
  constraint measure_rest_is_a_measure FOREIGN KEY (rest) REFERENCES zimmet_data.measure(code) ON DELETE RESTRICT
  constraint measure_rest_is_of_a_share CHECK (((rest IS NULL) OR (kind = 'share'::text)))
  constraint measure_share_has_two_counts CHECK ((((kind = 'share'::text) = (part IS NOT NULL)) AND ((part IS NULL) = (whole IS NULL))))
  constraint measure_whole_is_a_measure FOREIGN KEY (whole) REFERENCES zimmet_data.measure(code) ON DELETE RESTRICT
  CREATE UNIQUE INDEX measure_is_identified ON zimmet_data.measure USING btree (code)
  CREATE UNIQUE INDEX measure_position_is_unique ON zimmet_data.measure USING btree ("position")
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
table zimmet_data.membership row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Which directorates a person works for, and from when to when.
  staff_id integer not null;
  directorate_id integer not null;
  period tstzrange not null;
  constraint membership_is_one_at_a_time PRIMARY KEY (staff_id, directorate_id, period WITHOUT OVERLAPS)
  constraint membership_names_a_directorate FOREIGN KEY (directorate_id) REFERENCES zimmet_data.directorate(id) ON DELETE RESTRICT
  constraint membership_names_a_person FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX membership_is_one_at_a_time ON zimmet_data.membership USING gist (staff_id, directorate_id, period)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.membership REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('staff_id', 'directorate_id', 'period')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.membership REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('staff_id', 'directorate_id', 'period')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.membership REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('staff_id', 'directorate_id', 'period')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.membership FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('staff')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
table zimmet_data.message row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; İleti: one thing said, by a citizen or by the house.
  id bigint not null identity a;
  account_id integer not null;
  conversation_id integer not null;
  external_id text;
  direction text not null;
  kind text not null;
  at timestamp with time zone not null; When it was written, by the channel's clock.
  received_at timestamp with time zone not null default clock_timestamp();
  words text;
  details jsonb not null default '{}'::jsonb; What the kind has besides words: place, contacts, chosen button, post, error.
  reply_to text;
  reaction text;
  edited_at timestamp with time zone;
  withdrawn_at timestamp with time zone; The citizen took it back; shown as such, kept as it was.
  staff_id integer;
  outgoing_id uuid;
  constraint message_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint message_comes_in_once UNIQUE (account_id, external_id)
  constraint message_direction_is_known CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
  constraint message_is_identified PRIMARY KEY (id)
  constraint message_is_of_one_outgoing UNIQUE (outgoing_id)
  constraint message_kind_is_known CHECK ((kind = ANY (ARRAY['text'::text, 'image'::text, 'video'::text, 'audio'::text, 'document'::text, 'sticker'::text, 'location'::text, 'contacts'::text, 'choice'::text, 'comment'::text, 'system'::text, 'unsupported'::text])))
  constraint message_of_a_conversation FOREIGN KEY (conversation_id) REFERENCES zimmet_data.conversation(id) ON DELETE RESTRICT
  constraint message_on_an_account FOREIGN KEY (account_id) REFERENCES zimmet_data.message_account(id) ON DELETE RESTRICT
  constraint message_ours_goes_out CHECK (((direction = 'out'::text) = (outgoing_id IS NOT NULL)))
  CREATE UNIQUE INDEX message_comes_in_once ON zimmet_data.message USING btree (account_id, external_id)
  CREATE UNIQUE INDEX message_is_identified ON zimmet_data.message USING btree (id)
  CREATE UNIQUE INDEX message_is_of_one_outgoing ON zimmet_data.message USING btree (outgoing_id)
  CREATE INDEX message_of_conversation ON zimmet_data.message USING btree (conversation_id, at, id)
  CREATE INDEX message_of_reports ON zimmet_data.message USING btree (account_id, at) WHERE ((details #>> '{open311,form}'::text[]) = 'request'::text)
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.message FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('messages')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy speakers_read permissive r to zimmet_staff using ((( SELECT zimmet_private.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM zimmet_data.message_request w
  WHERE (w.message_id = message.id))))) check ()
table zimmet_data.message_account row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Hesap: a number, page or address of the house on which citizens write.
  id integer not null identity a;
  kind text not null;
  external_id text not null; Its name there: phone_number_id, page id, sender header, mail address.
  title text not null;
  channel_id integer not null;
  is_active boolean not null default true;
  paused_at timestamp with time zone; Since when nothing goes out of it, for its provider refuses all alike.
  paused_because text;
  constraint message_account_gives_a_channel FOREIGN KEY (channel_id) REFERENCES zimmet_data.channel(id) ON DELETE RESTRICT
  constraint message_account_has_a_title CHECK ((title ~ '\S'::text))
  constraint message_account_is_identified PRIMARY KEY (id)
  constraint message_account_is_one_of_its_kind UNIQUE (kind, external_id)
  constraint message_account_kind_is_known CHECK ((kind = ANY (ARRAY['whatsapp'::text, 'facebook'::text, 'instagram'::text, 'x'::text, 'sms'::text, 'email'::text, 'web'::text, 'telephone'::text])))
  constraint message_account_pause_has_a_reason CHECK (((paused_at IS NULL) = (paused_because IS NULL)))
  CREATE UNIQUE INDEX message_account_is_identified ON zimmet_data.message_account USING btree (id)
  CREATE UNIQUE INDEX message_account_is_one_of_its_kind ON zimmet_data.message_account USING btree (kind, external_id)
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.message_account FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('messages')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.message_account_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.message_delivery row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Teslimat: what a channel delivered, byte for byte, before anybody has read it.
  id bigint not null identity a;
  source text not null; Which reader understands it, and of which account where the body does not say.
  received_at timestamp with time zone not null default clock_timestamp();
  content_type text;
  body bytea not null;
  body_hash bytea not null generated s sha256(body);
  state text not null default 'waiting'::text;
  tries integer not null default 0;
  leased_until timestamp with time zone;
  read_at timestamp with time zone;
  fault text;
  read_by text; Which gateway tried to read it last: its program and the accounts that it serves, in a hash.
  taken text[] not null default '{}'::text[]; Of one that was read in part: the hashes of the events that were taken in.
  constraint message_delivery_comes_in_once UNIQUE (source, body_hash)
  constraint message_delivery_is_identified PRIMARY KEY (id)
  constraint message_delivery_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'read'::text, 'unreadable'::text])))
  constraint message_delivery_unreadable_says_why CHECK (((state = 'unreadable'::text) = (fault IS NOT NULL)))
  CREATE INDEX message_delivery_by_age ON zimmet_data.message_delivery USING btree (received_at) WHERE (state = 'read'::text)
  CREATE UNIQUE INDEX message_delivery_comes_in_once ON zimmet_data.message_delivery USING btree (source, body_hash)
  CREATE UNIQUE INDEX message_delivery_is_identified ON zimmet_data.message_delivery USING btree (id)
  CREATE INDEX message_delivery_unreadable ON zimmet_data.message_delivery USING btree (id) WHERE (state = 'unreadable'::text)
  CREATE INDEX message_delivery_waiting ON zimmet_data.message_delivery USING btree (id) WHERE (state = 'waiting'::text)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
sequence zimmet_data.message_delivery_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence bigint 1..9223372036854775807 by 1 start 1 cache 1
table zimmet_data.message_early row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; What was said of a message that has not come yet: channels keep no order.
  id bigint not null identity a;
  account_id integer not null;
  external_id text not null;
  told jsonb not null;
  received_at timestamp with time zone not null default clock_timestamp();
  constraint message_early_is_identified PRIMARY KEY (id)
  constraint message_early_on_an_account FOREIGN KEY (account_id) REFERENCES zimmet_data.message_account(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX message_early_is_identified ON zimmet_data.message_early USING btree (id)
  CREATE INDEX message_early_of_message ON zimmet_data.message_early USING btree (account_id, external_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
sequence zimmet_data.message_early_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence bigint 1..9223372036854775807 by 1 start 1 cache 1
sequence zimmet_data.message_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence bigint 1..9223372036854775807 by 1 start 1 cache 1
table zimmet_data.message_media row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Photo, voice or document of a message; fetched after it, apart from it.
  id bigint not null identity a rights zimmet_staff=SELECT;
  message_id bigint not null rights zimmet_staff=SELECT;
  external_id text;
  url text;
  told_type text rights zimmet_staff=SELECT;
  name text rights zimmet_staff=SELECT;
  state text not null default 'waiting'::text rights zimmet_staff=SELECT;
  tries integer not null default 0;
  next_try_at timestamp with time zone not null default clock_timestamp();
  leased_until timestamp with time zone;
  hash bytea;
  media_type text rights zimmet_staff=SELECT;
  bytes integer rights zimmet_staff=SELECT;
  fault text rights zimmet_staff=SELECT;
  constraint message_media_can_be_fetched CHECK (((external_id IS NOT NULL) OR (url IS NOT NULL) OR (state <> 'waiting'::text)))
  constraint message_media_has_content FOREIGN KEY (hash) REFERENCES zimmet_data.file_content(hash) ON DELETE RESTRICT
  constraint message_media_is_identified PRIMARY KEY (id)
  constraint message_media_of_a_message FOREIGN KEY (message_id) REFERENCES zimmet_data.message(id) ON DELETE RESTRICT
  constraint message_media_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'stored'::text, 'too_large'::text, 'gone'::text])))
  constraint message_media_stored_has_content CHECK (((state = 'stored'::text) = (hash IS NOT NULL)))
  CREATE UNIQUE INDEX message_media_is_identified ON zimmet_data.message_media USING btree (id)
  CREATE INDEX message_media_of_message ON zimmet_data.message_media USING btree (message_id)
  CREATE INDEX message_media_waiting ON zimmet_data.message_media USING btree (next_try_at) WHERE (state = 'waiting'::text)
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.message_media FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('messages')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy speakers_read permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.message m
  WHERE (m.id = message_media.message_id)))) check ()
sequence zimmet_data.message_media_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence bigint 1..9223372036854775807 by 1 start 1 cache 1
table zimmet_data.message_request row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Which messages belong to which requests: several to one, one to several.
  message_id bigint not null;
  request_id integer not null;
  at timestamp with time zone not null;
  staff_id integer not null;
  constraint message_request_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint message_request_is_identified PRIMARY KEY (message_id, request_id)
  constraint message_request_of_a_message FOREIGN KEY (message_id) REFERENCES zimmet_data.message(id) ON DELETE RESTRICT
  constraint message_request_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX message_request_is_identified ON zimmet_data.message_request USING btree (message_id, request_id)
  CREATE INDEX message_request_of_request ON zimmet_data.message_request USING btree (request_id)
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.message_request FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('messages')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = message_request.request_id)))) check ()
table zimmet_data.message_setting row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; When nothing goes out by itself, and how the survey is asked.
  is_the_one boolean not null default true;
  quiet_from time without time zone not null default '21:00:00'::time without time zone;
  quiet_until time without time zone not null default '09:00:00'::time without time zone;
  survey_closes boolean not null default false; Whether the citizen's own "solved" closes without anybody of the house having confirmed it.
  survey_tries integer not null default 3;
  days_between_tries integer not null default 2;
  days_to_answer integer not null default 14;
  constraint message_setting_days_are_few CHECK ((((days_between_tries >= 1) AND (days_between_tries <= 30)) AND ((days_to_answer >= 1) AND (days_to_answer <= 90))))
  constraint message_setting_is_one_row PRIMARY KEY (is_the_one)
  constraint message_setting_is_the_one CHECK (is_the_one)
  constraint message_setting_tries_are_few CHECK (((survey_tries >= 1) AND (survey_tries <= 5)))
  CREATE UNIQUE INDEX message_setting_is_one_row ON zimmet_data.message_setting USING btree (is_the_one)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.message_setting REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('is_the_one')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.message_setting REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('is_the_one')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.message_setting REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('is_the_one')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.message_setting FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
table zimmet_data.message_text row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Bildirim metni: what a citizen is told on an occasion, on one kind of account or (null) on all others.
  id integer not null identity a;
  name text not null;
  about text not null;
  account_kind text;
  words text not null; With fields in braces: {selam} {numara} {mudurluk} {konu} {sonuc} {belediye}; one that is not known keeps it from going out.
  is_active boolean not null default true;
  template_name text; The approved WhatsApp template with the same words, for outside the window; its parameters are the fields in their order.
  template_language text;
  constraint message_text_about_is_known CHECK ((about = ANY (ARRAY['registered'::text, 'forwarded'::text, 'resolved'::text, 'declined'::text, 'closed'::text, 'survey'::text, 'score'::text])))
  constraint message_text_has_words CHECK (((words ~ '\S'::text) AND (length(words) <= 1000)))
  constraint message_text_is_identified PRIMARY KEY (id)
  constraint message_text_is_one_an_occasion UNIQUE NULLS NOT DISTINCT (about, account_kind)
  constraint message_text_kind_is_known CHECK ((account_kind = ANY (ARRAY['whatsapp'::text, 'facebook'::text, 'instagram'::text, 'x'::text, 'sms'::text, 'email'::text, 'web'::text])))
  constraint message_text_name_is_unique UNIQUE (name)
  constraint message_text_template_is_whole CHECK (((template_name IS NULL) = (template_language IS NULL)))
  CREATE UNIQUE INDEX message_text_is_identified ON zimmet_data.message_text USING btree (id)
  CREATE UNIQUE INDEX message_text_is_one_an_occasion ON zimmet_data.message_text USING btree (about, account_kind) NULLS NOT DISTINCT
  CREATE UNIQUE INDEX message_text_name_is_unique ON zimmet_data.message_text USING btree (name)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.message_text REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.message_text REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.message_text REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.message_text FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.message_text_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.municipality row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; The municipality that works with this database; no row until an administrator named it.
  is_the_one boolean not null default true;
  name text not null;
  constraint municipality_is_named CHECK (((name = btrim(name)) AND ((char_length(name) >= 1) AND (char_length(name) <= 120))))
  constraint municipality_is_one PRIMARY KEY (is_the_one)
  constraint municipality_is_the_one CHECK (is_the_one)
  CREATE UNIQUE INDEX municipality_is_one ON zimmet_data.municipality USING btree (is_the_one)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.municipality REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('is_the_one')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.municipality REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('is_the_one')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.municipality REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('is_the_one')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.municipality FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
table zimmet_data.neighbourhood row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Mahalle.
  id integer not null identity a;
  name text not null;
  is_active boolean not null default true;
  keywords text not null default ''::text; Other names people use for it.
  constraint neighbourhood_is_identified PRIMARY KEY (id)
  constraint neighbourhood_name_is_unique UNIQUE (name)
  CREATE UNIQUE INDEX neighbourhood_is_identified ON zimmet_data.neighbourhood USING btree (id)
  CREATE UNIQUE INDEX neighbourhood_name_is_unique ON zimmet_data.neighbourhood USING btree (name)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.neighbourhood REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.neighbourhood REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.neighbourhood REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.neighbourhood FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.neighbourhood_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.neighbourhood_shape row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Where a neighbourhood lies, in degrees (WGS 84).
  neighbourhood_id integer not null;
  polygons jsonb; As the coordinates of a GeoJSON MultiPolygon: longitude first, to six decimals.
  point jsonb; Longitude and latitude of its middle, where the file has one.
  constraint neighbourhood_shape_is_identified PRIMARY KEY (neighbourhood_id)
  constraint neighbourhood_shape_is_of_a_neighbourhood FOREIGN KEY (neighbourhood_id) REFERENCES zimmet_data.neighbourhood(id) ON DELETE CASCADE
  constraint neighbourhood_shape_is_something CHECK (((polygons IS NOT NULL) OR (point IS NOT NULL)))
  CREATE UNIQUE INDEX neighbourhood_shape_is_identified ON zimmet_data.neighbourhood_shape USING btree (neighbourhood_id)
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.neighbourhood_shape FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('map')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
table zimmet_data.note row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Not: what staff write to each other about a request.
  id integer not null identity a;
  request_id integer not null;
  at timestamp with time zone not null;
  staff_id integer not null;
  words text not null;
  constraint note_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint note_is_identified PRIMARY KEY (id)
  constraint note_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint note_says_something CHECK ((words ~ '\S'::text))
  CREATE UNIQUE INDEX note_is_identified ON zimmet_data.note USING btree (id)
  CREATE INDEX note_of_request ON zimmet_data.note USING btree (request_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = note.request_id)))) check ()
sequence zimmet_data.note_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.open_tally row security forced with (fillfactor=50); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Open requests without a hold by directorate and state, as parts to be summed: who writes takes a part that nobody else is writing, so nobody waits.
  id integer not null identity a;
  directorate_id integer not null;
  state text not null;
  requests bigint not null; A part of the number; one part alone may be negative.
  constraint open_tally_is_identified PRIMARY KEY (id)
  constraint open_tally_of_a_directorate FOREIGN KEY (directorate_id) REFERENCES zimmet_data.directorate(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX open_tally_is_identified ON zimmet_data.open_tally USING btree (id)
  CREATE INDEX open_tally_of_a_desk ON zimmet_data.open_tally USING btree (directorate_id, state, id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
sequence zimmet_data.open_tally_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.outgoing row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Giden kutusu: what is to go out, written in the transaction of the act that it tells of.
  id uuid not null rights zimmet_staff=SELECT; Made by who writes it, so that nothing goes out twice; the channel gives it back with its reports where it can.
  account_id integer not null rights zimmet_staff=SELECT;
  conversation_id integer rights zimmet_staff=SELECT;
  addressee text not null;
  request_id integer rights zimmet_staff=SELECT;
  about text not null rights zimmet_staff=SELECT;
  content jsonb not null; What the channel sends: text, list, buttons or template, as src-main/gateway/outgoing.ts tells.
  words text not null rights zimmet_staff=SELECT;
  state text not null default 'waiting'::text rights zimmet_staff=SELECT; doubtful: given to the channel, and whether it arrived there nobody knows; never sent again unasked.
  created_at timestamp with time zone not null default clock_timestamp() rights zimmet_staff=SELECT;
  created_by integer rights zimmet_staff=SELECT;
  not_before timestamp with time zone not null default clock_timestamp() rights zimmet_staff=SELECT;
  leased_until timestamp with time zone;
  tries integer not null default 0;
  external_id text;
  past_ids text[] not null default '{}'::text[]; The channel's names of earlier tries: what is reported of them is no word of the present one.
  sent_at timestamp with time zone rights zimmet_staff=SELECT;
  delivered_at timestamp with time zone rights zimmet_staff=SELECT;
  seen_at timestamp with time zone rights zimmet_staff=SELECT;
  fault_class text rights zimmet_staff=SELECT;
  fault_code text rights zimmet_staff=SELECT;
  fault_text text rights zimmet_staff=SELECT;
  followed_by uuid rights zimmet_staff=SELECT;
  constraint outgoing_about_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint outgoing_about_is_known CHECK ((about = ANY (ARRAY['answer'::text, 'registered'::text, 'forwarded'::text, 'resolved'::text, 'declined'::text, 'closed'::text, 'survey'::text])))
  constraint outgoing_answer_is_somebodys CHECK (((about <> 'answer'::text) OR (created_by IS NOT NULL)))
  constraint outgoing_by_staff FOREIGN KEY (created_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint outgoing_fault_class_is_known CHECK ((fault_class = ANY (ARRAY['retry'::text, 'template'::text, 'other_channel'::text, 'pause'::text, 'dead'::text, 'never'::text])))
  constraint outgoing_followed_by_another FOREIGN KEY (followed_by) REFERENCES zimmet_data.outgoing(id) ON DELETE RESTRICT
  constraint outgoing_in_a_conversation FOREIGN KEY (conversation_id) REFERENCES zimmet_data.conversation(id) ON DELETE RESTRICT
  constraint outgoing_is_identified PRIMARY KEY (id)
  constraint outgoing_on_an_account FOREIGN KEY (account_id) REFERENCES zimmet_data.message_account(id) ON DELETE RESTRICT
  constraint outgoing_says_something CHECK ((words ~ '\S'::text))
  constraint outgoing_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'doubtful'::text, 'sent'::text, 'failed'::text, 'cancelled'::text])))
  CREATE INDEX outgoing_by_external ON zimmet_data.outgoing USING btree (account_id, external_id) WHERE (external_id IS NOT NULL)
  CREATE UNIQUE INDEX outgoing_is_identified ON zimmet_data.outgoing USING btree (id)
  CREATE INDEX outgoing_of_request ON zimmet_data.outgoing USING btree (request_id) WHERE (request_id IS NOT NULL)
  CREATE INDEX outgoing_to ON zimmet_data.outgoing USING btree (account_id, addressee, created_at)
  CREATE INDEX outgoing_under_way ON zimmet_data.outgoing USING btree (leased_until) WHERE (state = ANY (ARRAY['sending'::text, 'doubtful'::text]))
  CREATE INDEX outgoing_waiting ON zimmet_data.outgoing USING btree (not_before) WHERE (state = 'waiting'::text)
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.outgoing FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('messages')
  CREATE TRIGGER waits_where_it_is_wanted BEFORE INSERT OR UPDATE OF state ON zimmet_data.outgoing FOR EACH ROW WHEN (((new.state = 'waiting'::text) AND (new.about <> 'answer'::text))) EXECUTE FUNCTION zimmet_private.cancel_unwanted()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy speakers_read permissive r to zimmet_staff using ((( SELECT zimmet_private.sees_all() AS sees_all) OR ((request_id IS NOT NULL) AND (EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = outgoing.request_id)))))) check ()
table zimmet_data.pc row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; What a PC said of itself, beside the person it said it for: a PC's id is its own word, and nobody writes over what another's said.
  id integer not null identity a;
  machine_id uuid not null;
  staff_id integer not null; Who was signed in (session_user).
  first_at timestamp with time zone not null default now();
  said_at timestamp with time zone not null default now(); When the row last changed, or once a day.
  host_name text not null;
  system text not null;
  version text;
  ring smallint not null; The ring it follows, and who said so to it.
  ring_said_by text not null;
  upkeep text not null; Whether it updates itself, and if not, why (src-shared/contract/updates.ts).
  looked_at timestamp with time zone;
  result text; How its last look for a newer program ended.
  waiting text; The version that is installed at its next start.
  constraint pc_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint pc_is_identified PRIMARY KEY (id)
  constraint pc_is_told_once_by_each UNIQUE (machine_id, staff_id)
  constraint pc_ring_is_known CHECK (((ring >= 0) AND (ring <= 3)))
  constraint pc_ring_is_said_by_somebody CHECK ((ring_said_by = ANY (ARRAY['policy'::text, 'database'::text, 'nobody'::text])))
  constraint pc_texts_are_short CHECK (((length(host_name) <= 64) AND (length(system) <= 80) AND (length(version) <= 40) AND (length(upkeep) <= 40) AND (length(result) <= 40) AND (length(waiting) <= 40)))
  CREATE INDEX pc_by_staff ON zimmet_data.pc USING btree (staff_id, said_at)
  CREATE UNIQUE INDEX pc_is_identified ON zimmet_data.pc USING btree (id)
  CREATE UNIQUE INDEX pc_is_told_once_by_each ON zimmet_data.pc USING btree (machine_id, staff_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
sequence zimmet_data.pc_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.pc_seen unlogged row security forced with (fillfactor=50); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; When a PC was last heard of. Not logged: emptied when the server crashes, absent from standbys; pc.said_at then stands for it.
  pc_id integer not null;
  seen_at timestamp with time zone not null default now();
  constraint pc_seen_is_of_pc PRIMARY KEY (pc_id)
  constraint pc_seen_of_pc FOREIGN KEY (pc_id) REFERENCES zimmet_data.pc(id) ON DELETE CASCADE
  CREATE UNIQUE INDEX pc_seen_is_of_pc ON zimmet_data.pc_seen USING btree (pc_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.phone_call row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Arama: one call from outside, told by the telephone system; forgotten after thirty days.
  id bigint not null identity a;
  account_id integer not null;
  external_id text not null; The telephone system's name of the call.
  phone text; Who calls; null where the number is withheld.
  rings text[] not null default '{}'::text[]; The extensions at which it rings, or rang when it ended.
  rang_at timestamp with time zone not null;
  answered_at timestamp with time zone; When it was answered last: one that is passed on is answered again.
  answered_by text;
  ended_at timestamp with time zone;
  cause text; Why it ended, in the telephone system's own word.
  recording text; By which name the telephone system knows the recording; nothing of ours follows it.
  shown_until timestamp with time zone not null; Until when the person whose phone rings sees it, whatever else is told or not.
  constraint phone_call_answered_by_an_extension CHECK ((((answered_by ~ '^\d{1,6}$'::text) AND (answered_at IS NOT NULL)) OR (answered_by IS NULL)))
  constraint phone_call_comes_in_once UNIQUE (account_id, external_id)
  constraint phone_call_is_identified PRIMARY KEY (id)
  constraint phone_call_on_an_account FOREIGN KEY (account_id) REFERENCES zimmet_data.message_account(id) ON DELETE RESTRICT
  constraint phone_call_phone_is_e164 CHECK ((phone ~ '^\+[1-9]\d{6,14}$'::text))
  constraint phone_call_rings_at_extensions CHECK (((rings)::text ~ '^\{(\d{1,6}(,\d{1,6})*)?\}$'::text))
  CREATE INDEX phone_call_answered ON zimmet_data.phone_call USING btree (answered_by, answered_at) WHERE (answered_by IS NOT NULL)
  CREATE INDEX phone_call_by_age ON zimmet_data.phone_call USING btree (rang_at)
  CREATE UNIQUE INDEX phone_call_comes_in_once ON zimmet_data.phone_call USING btree (account_id, external_id)
  CREATE UNIQUE INDEX phone_call_is_identified ON zimmet_data.phone_call USING btree (id)
  CREATE INDEX phone_call_shown ON zimmet_data.phone_call USING btree (shown_until)
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR UPDATE ON zimmet_data.phone_call FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('messages')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
sequence zimmet_data.phone_call_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence bigint 1..9223372036854775807 by 1 start 1 cache 1
table zimmet_data.phone_call_request row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Which calls brought which requests; such a call is not forgotten.
  call_id bigint not null;
  request_id integer not null;
  staff_id integer not null; Who answered, and wrote down what was asked.
  constraint phone_call_request_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint phone_call_request_is_identified PRIMARY KEY (call_id, request_id)
  constraint phone_call_request_of_a_call FOREIGN KEY (call_id) REFERENCES zimmet_data.phone_call(id) ON DELETE RESTRICT
  constraint phone_call_request_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX phone_call_request_is_identified ON zimmet_data.phone_call_request USING btree (call_id, request_id)
  CREATE INDEX phone_call_request_of_request ON zimmet_data.phone_call_request USING btree (request_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.phone_recording row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Ses kaydı: what was asked of the telephone system, here for an hour; it keeps its recordings itself.
  call_id bigint not null;
  wanted_at timestamp with time zone not null;
  leased_until timestamp with time zone;
  content bytea;
  media_type text;
  fault text;
  constraint phone_recording_has_a_kind CHECK (((content IS NULL) = (media_type IS NULL)))
  constraint phone_recording_is_had_or_not CHECK (((content IS NULL) OR (fault IS NULL)))
  constraint phone_recording_is_of_one_call PRIMARY KEY (call_id)
  constraint phone_recording_is_small_enough CHECK (((length(content) >= 1) AND (length(content) <= 26214400)))
  constraint phone_recording_of_a_call FOREIGN KEY (call_id) REFERENCES zimmet_data.phone_call(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX phone_recording_is_of_one_call ON zimmet_data.phone_recording USING btree (call_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.proposal row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Öneri: a change of the calendar for days gone by, a post that sees all, its password, an import of closed rows. Acts at a second person's yes.
  id integer not null identity a rights zimmet_staff=SELECT;
  kind text not null rights zimmet_staff=SELECT;
  payload jsonb not null; What the act is told; a password's verifier stays out of it once decided.
  preview jsonb not null default '{}'::jsonb rights zimmet_staff=SELECT; What it would have moved when it was proposed.
  proposed_by integer not null rights zimmet_staff=SELECT;
  proposed_at timestamp with time zone not null rights zimmet_staff=SELECT;
  decided_by integer rights zimmet_staff=SELECT;
  decided_at timestamp with time zone rights zimmet_staff=SELECT;
  decision text rights zimmet_staff=SELECT;
  answer jsonb;
  constraint proposal_by_staff FOREIGN KEY (proposed_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint proposal_decided_by_staff FOREIGN KEY (decided_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint proposal_decision_is_known CHECK ((decision = ANY (ARRAY['approved'::text, 'refused'::text, 'withdrawn'::text])))
  constraint proposal_has_an_answer_when_approved CHECK (((NOT (decision IS DISTINCT FROM 'approved'::text)) OR (answer IS NULL)))
  constraint proposal_is_approved_by_a_second_person CHECK (((decision IS DISTINCT FROM 'approved'::text) OR (decided_by <> proposed_by)))
  constraint proposal_is_decided_whole CHECK ((((decided_by IS NULL) = (decision IS NULL)) AND ((decided_at IS NULL) = (decision IS NULL))))
  constraint proposal_is_identified PRIMARY KEY (id)
  constraint proposal_kind_is_known CHECK ((kind = ANY (ARRAY['declare_leave'::text, 'undo_leave'::text, 'add_holiday'::text, 'remove_holiday'::text, 'set_week'::text, 'add_extra_work'::text, 'undo_extra_work'::text, 'enrol_staff'::text, 'move_staff'::text, 'reset_password'::text, 'count_import'::text, 'set_terms'::text, 'enrol_file'::text, 'take_back_import'::text, 'set_group_size'::text, 'set_messages'::text])))
  CREATE UNIQUE INDEX proposal_is_identified ON zimmet_data.proposal USING btree (id)
  CREATE INDEX proposal_waits ON zimmet_data.proposal USING btree (id) WHERE (decision IS NULL)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.proposal REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.proposal REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.proposal REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.proposal FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('clocks', 'staff')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy supervisors_read permissive r to zimmet_staff using (( SELECT zimmet_private.supervises() AS supervises)) check ()
sequence zimmet_data.proposal_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.publication row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; The quarters whose people were published, when, and who first asked.
  quarter date not null;
  at timestamp with time zone not null default clock_timestamp();
  staff_id integer not null;
  xid xid8 not null default pg_current_xact_id();
  constraint publication_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint publication_is_identified PRIMARY KEY (quarter)
  constraint publication_of_a_quarter CHECK (((EXTRACT(day FROM quarter) = (1)::numeric) AND (EXTRACT(month FROM quarter) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric]))))
  CREATE UNIQUE INDEX publication_is_identified ON zimmet_data.publication USING btree (quarter)
  CREATE TRIGGER publication_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.publication FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.published_people row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; How many people asked in a quarter, by age and sex, to the nearest five; what would tell of fewer than ten is not there. Key 0: without a neighbourhood.
  quarter date not null;
  part text not null;
  part_id integer not null;
  age_band text not null;
  sex text not null;
  people integer not null;
  constraint published_people_are_many CHECK (((people >= 10) AND ((people % 5) = 0)))
  constraint published_people_is_identified PRIMARY KEY (quarter, part, part_id, age_band, sex)
  constraint published_people_of_a_publication FOREIGN KEY (quarter) REFERENCES zimmet_data.publication(quarter) ON DELETE RESTRICT
  constraint published_people_part_is_known CHECK ((part = ANY (ARRAY['all'::text, 'directorate'::text, 'subject'::text, 'neighbourhood'::text])))
  CREATE UNIQUE INDEX published_people_is_identified ON zimmet_data.published_people USING btree (quarter, part, part_id, age_band, sex)
  CREATE TRIGGER published_people_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.published_people FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.question row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Soru: what an agent asks when a request of its subject is registered; the answers stand in the request's plain fields.
  id integer not null identity a;
  subject_id integer not null;
  name text not null;
  position integer not null;
  kind text not null;
  choices text not null default ''::text; Of a choice: what may be chosen, a line each.
  is_required boolean not null default false;
  is_active boolean not null default true;
  constraint question_has_choices_where_they_are_offered CHECK (((kind = 'choice'::text) = (choices <> ''::text)))
  constraint question_is_identified PRIMARY KEY (id)
  constraint question_is_of_a_subject FOREIGN KEY (subject_id) REFERENCES zimmet_data.subject(id) ON DELETE RESTRICT
  constraint question_kind_is_known CHECK ((kind = ANY (ARRAY['text'::text, 'number'::text, 'choice'::text, 'yes_no'::text])))
  constraint question_name_is_unique_in_its_subject UNIQUE (subject_id, name)
  CREATE UNIQUE INDEX question_is_identified ON zimmet_data.question USING btree (id)
  CREATE UNIQUE INDEX question_name_is_unique_in_its_subject ON zimmet_data.question USING btree (subject_id, name)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.question REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.question REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.question REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.question FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.question_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.quick_text row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Hazır metin: what is written often, for one directorate or for all; whoever uses it may change what he writes.
  id integer not null identity a;
  name text not null;
  kind text not null; Where it is offered: solved and not_solved as the answer of a resolution, hold as the words of a hold, answer to a citizen who wrote.
  directorate_id integer;
  words text not null;
  is_active boolean not null default true;
  template text; Under which name the channel has approved these words, its named fields in their order: outside the window only such a text goes out.
  constraint quick_text_has_words CHECK ((words ~ '\S'::text))
  constraint quick_text_is_identified PRIMARY KEY (id)
  constraint quick_text_is_of_a_directorate FOREIGN KEY (directorate_id) REFERENCES zimmet_data.directorate(id) ON DELETE RESTRICT
  constraint quick_text_kind_is_known CHECK ((kind = ANY (ARRAY['solved'::text, 'not_solved'::text, 'hold'::text, 'answer'::text])))
  constraint quick_text_name_is_unique UNIQUE (name)
  constraint quick_text_template_is_of_an_answer CHECK (((template IS NULL) OR ((kind = 'answer'::text) AND (template ~ '^[a-z0-9_]+$'::text) AND (length(template) <= 512))))
  CREATE UNIQUE INDEX quick_text_is_identified ON zimmet_data.quick_text USING btree (id)
  CREATE UNIQUE INDEX quick_text_name_is_unique ON zimmet_data.quick_text USING btree (name)
  CREATE INDEX quick_text_of_directorate ON zimmet_data.quick_text USING btree (directorate_id)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.quick_text REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.quick_text REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.quick_text REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.quick_text FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.quick_text_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.quota row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; How much one person may take: files and their bytes within 24 hours, sessions at once. The owner changes it; docs/for-it.md.
  code text not null;
  amount bigint not null;
  constraint quota_is_identified PRIMARY KEY (code)
  constraint quota_is_known CHECK ((code = ANY (ARRAY['files_a_day'::text, 'file_bytes_a_day'::text, 'sessions'::text])))
  constraint quota_is_positive CHECK ((amount > 0))
  CREATE UNIQUE INDEX quota_is_identified ON zimmet_data.quota USING btree (code)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.quota REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('code')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.quota REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('code')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.quota REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('code')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.quota FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('staff')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy supervisors_read permissive r to zimmet_staff using (( SELECT zimmet_private.supervises() AS supervises)) check ()
table zimmet_data.read_log row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Who read what kind of thing when, in which scope and how much of it: one row a question, no citizen's data. Append-only.
  id uuid not null;
  at timestamp with time zone not null;
  kept_at timestamp with time zone not null default clock_timestamp();
  staff_id integer not null;
  told_by integer not null; Whose session told of it: somebody else's where he signed in at the same PC before it was delivered.
  kind text not null;
  by_database boolean not null; Counted by the database before it told anything; else as the person's program told it.
  scope jsonb not null;
  found integer;
  xid xid8 not null default pg_current_xact_id(); Nothing is told of a row, or because of it, within the transaction that may still take it back.
  constraint read_log_is_identified PRIMARY KEY (id)
  constraint read_log_kind_is_known CHECK ((kind = ANY (ARRAY['phone'::text, 'reveal'::text, 'attachment'::text, 'conversation'::text, 'list'::text, 'search'::text, 'figure_rows'::text, 'export'::text])))
  constraint read_log_of_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint read_log_told_by_staff FOREIGN KEY (told_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE INDEX read_log_by_staff ON zimmet_data.read_log USING btree (staff_id, at)
  CREATE INDEX read_log_counted ON zimmet_data.read_log USING btree (staff_id, kind, at) WHERE by_database
  CREATE UNIQUE INDEX read_log_is_identified ON zimmet_data.read_log USING btree (id)
  CREATE INDEX read_log_of_conversations ON zimmet_data.read_log USING btree (staff_id, at) WHERE (kind = 'conversation'::text)
  CREATE INDEX read_log_of_moment ON zimmet_data.read_log USING btree (at) WHERE (kind = ANY (ARRAY['phone'::text, 'reveal'::text, 'attachment'::text, 'export'::text]))
  CREATE TRIGGER read_log_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.read_log FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy supervisors_read permissive r to zimmet_staff using ((( SELECT zimmet_private.supervises() AS supervises) AND (xid IS DISTINCT FROM pg_current_xact_id_if_assigned()))) check ()
table zimmet_data.reading_key row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Keys the digests in the read log. A plain hash of a phone is no secret: there are only so many phones.
  is_it boolean not null default true;
  key bytea not null;
  constraint reading_key_is_identified PRIMARY KEY (is_it)
  constraint reading_key_is_one CHECK (is_it)
  CREATE UNIQUE INDEX reading_key_is_identified ON zimmet_data.reading_key USING btree (is_it)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.reading_limit row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; How often a person may look up a phone, reveal a citizen or open a file within a minute and an hour; of each kind the newest row counts, the older ones tell what it was.
  id integer not null identity a;
  kind text not null;
  per_minute integer not null;
  per_hour integer not null;
  at timestamp with time zone not null default clock_timestamp();
  set_by integer;
  constraint reading_limit_is_identified PRIMARY KEY (id)
  constraint reading_limit_is_one CHECK ((((per_minute >= 1) AND (per_minute <= 600)) AND ((per_hour >= per_minute) AND (per_hour <= 6000))))
  constraint reading_limit_kind_is_known CHECK ((kind = ANY (ARRAY['phone'::text, 'reveal'::text, 'attachment'::text])))
  constraint reading_limit_set_by_staff FOREIGN KEY (set_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX reading_limit_is_identified ON zimmet_data.reading_limit USING btree (id)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.reading_limit REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.reading_limit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.reading_limit REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER reading_limit_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.reading_limit FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.reading_limit FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('staff')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.reading_limit_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.reading_turn row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; A person's sessions are counted one after the other: each changes this row first, and waits for the one that did.
  staff_id integer not null;
  at timestamp with time zone not null;
  constraint reading_turn_is_identified PRIMARY KEY (staff_id)
  constraint reading_turn_of_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX reading_turn_is_identified ON zimmet_data.reading_turn USING btree (staff_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.reason row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; One-key reasons; free words are owed only where needs_words says so.
  id integer not null identity a;
  kind text not null;
  name text not null;
  position integer not null;
  needs_words boolean not null default false;
  is_active boolean not null default true;
  constraint reason_is_identified PRIMARY KEY (id)
  constraint reason_kind_is_known CHECK ((kind = ANY (ARRAY['return'::text, 'hand_over'::text, 'reveal'::text])))
  constraint reason_name_is_unique UNIQUE (kind, name)
  CREATE UNIQUE INDEX reason_is_identified ON zimmet_data.reason USING btree (id)
  CREATE UNIQUE INDEX reason_name_is_unique ON zimmet_data.reason USING btree (kind, name)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.reason REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.reason REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.reason REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.reason FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.reason_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.refusal_kind row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; The SQLSTATEs that the functions of schema zimmet raise.
  code text not null;
  name text not null;
  meaning text not null;
  constraint refusal_kind_code_is_ours CHECK ((code ~ '^ZM\d{3}$'::text))
  constraint refusal_kind_is_identified PRIMARY KEY (code)
  constraint refusal_kind_name_is_unique UNIQUE (name)
  CREATE UNIQUE INDEX refusal_kind_is_identified ON zimmet_data.refusal_kind USING btree (code)
  CREATE UNIQUE INDEX refusal_kind_name_is_unique ON zimmet_data.refusal_kind USING btree (name)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
table zimmet_data.request row security forced with (autovacuum_analyze_scale_factor=0.02, autovacuum_analyze_threshold=2000, autovacuum_vacuum_insert_scale_factor=0.01, autovacuum_vacuum_insert_threshold=2000, autovacuum_vacuum_scale_factor=0.003, autovacuum_vacuum_threshold=2000, fillfactor=90, vacuum_index_cleanup=on); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Talep: what a citizen asks for or complains of.
  id integer not null identity a rights zimmet_staff=SELECT;
  number text not null rights zimmet_staff=SELECT;
  registered_at timestamp with time zone not null rights zimmet_staff=SELECT;
  registered_by integer not null rights zimmet_staff=SELECT;
  channel_id integer not null rights zimmet_staff=SELECT;
  subject_id integer not null rights zimmet_staff=SELECT;
  priority text not null rights zimmet_staff=SELECT;
  neighbourhood_id integer rights zimmet_staff=SELECT;
  street_id integer rights zimmet_staff=SELECT;
  description text not null rights zimmet_staff=SELECT;
  citizen_id integer rights zimmet_staff=SELECT;
  masked_citizen text rights zimmet_staff=SELECT; The citizen's masked name, kept here so that a list of thousands needs no join.
  state text not null default 'new'::text rights zimmet_staff=SELECT; As stored; on_hold and joined follow from held_until and master_id: zimmet_private.state_of.
  directorate_id integer not null rights zimmet_staff=SELECT; Who holds it now (or held it at closing): the open period of the ledger.
  held_by integer[] not null rights zimmet_staff=SELECT; Every directorate that holds or held it: these see it.
  custody_since timestamp with time zone not null rights zimmet_staff=SELECT;
  clerk_id integer rights zimmet_staff=SELECT; Working assignment within the directorate; custody stays the directorate's.
  held_until timestamp with time zone rights zimmet_staff=SELECT; Work waits until then; past dates mean that it went on by itself.
  hold_reason_id integer rights zimmet_staff=SELECT;
  outcome text rights zimmet_staff=SELECT;
  resolved_by integer rights zimmet_staff=SELECT;
  resolved_at timestamp with time zone rights zimmet_staff=SELECT;
  closed_at timestamp with time zone rights zimmet_staff=SELECT;
  master_id integer rights zimmet_staff=SELECT;
  returned_count integer not null default 0 rights zimmet_staff=SELECT; How often a directorate gave it back as not its own.
  reopened_count integer not null default 0 rights zimmet_staff=SELECT; How often "not solved" brought it back into the same custody.
  hand_over_count integer not null default 0 rights zimmet_staff=SELECT;
  version integer not null default 1 rights zimmet_staff=SELECT; Counts the changes; a command names the one its person saw.
  changed_at timestamp with time zone not null rights zimmet_staff=SELECT;
  last_entry integer not null default 0 rights zimmet_staff=SELECT;
  last_hash bytea not null default '\x'::bytea rights zimmet_staff=SELECT; Hash of the last history entry: the end of the chain.
  is_open boolean not null generated s ((closed_at IS NULL) AND (master_id IS NULL)) rights zimmet_staff=SELECT;
  calendar_id integer rights zimmet_staff=SELECT; The calendar of the citizen's clock: that of the subject's directorate.
  target_unit text rights zimmet_staff=SELECT;
  target_amount integer rights zimmet_staff=SELECT; What was promised; a later change of the targets does not move it.
  due_at timestamp with time zone rights zimmet_staff=SELECT; Termin: promised, plus pausing holds and an extension in working time. Nobody writes it; it follows.
  contact_unit text rights zimmet_staff=SELECT;
  contact_amount integer rights zimmet_staff=SELECT;
  contact_due_at timestamp with time zone rights zimmet_staff=SELECT;
  contacted_at timestamp with time zone rights zimmet_staff=SELECT; When the citizen was first spoken to about it.
  extension_seconds bigint not null default 0 rights zimmet_staff=SELECT; Working seconds a director's recorded extension added.
  legal_basis_id integer rights zimmet_staff=SELECT;
  legal_since timestamp with time zone rights zimmet_staff=SELECT; From when the legal clock runs; null while a cost notice interrupts it.
  legal_is_extended boolean not null default false rights zimmet_staff=SELECT;
  legal_due_at timestamp with time zone rights zimmet_staff=SELECT;
  solved_seconds bigint rights zimmet_staff=SELECT; Working seconds from registration to its resolution on the citizen's clock, pauses taken off; null while it is unsolved.
  imported_from text rights zimmet_staff=SELECT; Eski sistem: the system it was imported from; null for what was registered here.
  imported_key text rights zimmet_staff=SELECT; The number it had there; it comes in once, however often its file comes.
  original_due_at timestamp with time zone rights zimmet_staff=SELECT; The target it had there, its due_at here: pauses and an extension move that on, never a target or a calendar of this house.
  original_closed_at timestamp with time zone rights zimmet_staff=SELECT; When it was closed there; stays when it is reopened here.
  kept_evidence text not null default 'none'::text rights zimmet_staff=SELECT; The strictest evidence that a subject asked for which the request had while it was in work, and has no more.
  joined_seconds bigint not null default 0 rights zimmet_staff=SELECT; Working seconds (none or less) that its deadline comes earlier, because what is joined to it is due earlier.
  promised_calendar_id integer;
  promised_unit text; The target it follows from, on promised_calendar_id: the first one, or a stricter one since.
  promised_amount integer;
  promised_due_at timestamp with time zone; Söz verilen tarih: the strictest date the citizen was given, moved by pauses alone. Until it passes never later than due_at; figures count against it.
  contact_calendar_id integer; The calendar of the first-contact clock, which no change makes later.
  legal_interrupted_at timestamp with time zone; When a cost notice interrupted the legal clock, which happens once.
  moved_afterwards boolean not null default false; Whether a calendar changed for days gone by has moved one of its deadlines.
  masked_excerpt text generated s NULLIF("left"(zimmet_private.mask_numbers("left"(description, 200)), 160), "left"(description, 160)) rights zimmet_staff=SELECT; What a list shows where the description's first 160 letters hold a number to cover; else null.
  plain jsonb not null default '{}'::jsonb rights zimmet_staff=SELECT; What was told as it came, by name: "door" and whatever else zimmet_private.plain_fields names.
  constraint request_asked_by_a_citizen FOREIGN KEY (citizen_id) REFERENCES zimmet_data.citizen(id) ON DELETE RESTRICT
  constraint request_assigned_to_staff FOREIGN KEY (clerk_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint request_came_by_a_channel FOREIGN KEY (channel_id) REFERENCES zimmet_data.channel(id) ON DELETE RESTRICT
  constraint request_closed_has_its_time CHECK (((state = ANY (ARRAY['closed'::text, 'taken_back'::text])) = (closed_at IS NOT NULL)))
  constraint request_contact_counts_on_a_calendar FOREIGN KEY (contact_calendar_id) REFERENCES zimmet_data.work_calendar(id) ON DELETE RESTRICT
  constraint request_counts_on_a_calendar FOREIGN KEY (calendar_id) REFERENCES zimmet_data.work_calendar(id) ON DELETE RESTRICT
  constraint request_has_a_subject FOREIGN KEY (subject_id) REFERENCES zimmet_data.subject(id) ON DELETE RESTRICT
  constraint request_held_for_a_reason FOREIGN KEY (hold_reason_id) REFERENCES zimmet_data.hold_reason(id) ON DELETE RESTRICT
  constraint request_hold_is_whole CHECK (((held_until IS NULL) = (hold_reason_id IS NULL)))
  constraint request_holder_is_among_holders CHECK (
CASE
    WHEN (state = 'taken_back'::text) THEN (held_by = '{}'::integer[])
    ELSE (directorate_id = ANY (held_by))
END)
  constraint request_imported_is_numbered CHECK (((imported_from IS NULL) = (imported_key IS NULL)))
  constraint request_is_closed_by_the_law TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint request_is_held_by_a_directorate FOREIGN KEY (directorate_id) REFERENCES zimmet_data.directorate(id) ON DELETE RESTRICT
  constraint request_is_identified PRIMARY KEY (id)
  constraint request_is_not_its_own_master CHECK ((master_id <> id))
  constraint request_is_resolved_with_an_outcome CHECK (((state <> ALL (ARRAY['proposed'::text, 'resolved'::text, 'closed'::text])) OR (outcome IS NOT NULL)))
  constraint request_joined_to_a_master FOREIGN KEY (master_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint request_joining_never_gives_time CHECK ((joined_seconds <= 0))
  constraint request_kept_evidence_is_known CHECK ((kept_evidence = ANY (ARRAY['none'::text, 'photo'::text, 'document'::text])))
  constraint request_lies_in_a_neighbourhood FOREIGN KEY (neighbourhood_id) REFERENCES zimmet_data.neighbourhood(id) ON DELETE RESTRICT
  constraint request_number_is_unique UNIQUE (number)
  constraint request_original_dates_are_imported CHECK (((imported_from IS NOT NULL) OR ((original_due_at IS NULL) AND (original_closed_at IS NULL))))
  constraint request_outcome_is_known CHECK ((outcome = ANY (ARRAY['solved'::text, 'forwarded'::text, 'declined'::text])))
  constraint request_priority_is_known CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text])))
  constraint request_promised_on_a_calendar FOREIGN KEY (promised_calendar_id) REFERENCES zimmet_data.work_calendar(id) ON DELETE RESTRICT
  constraint request_registered_by_staff FOREIGN KEY (registered_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint request_resolved_by_staff FOREIGN KEY (resolved_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint request_state_is_known CHECK ((state = ANY (ARRAY['new'::text, 'in_work'::text, 'proposed'::text, 'resolved'::text, 'closed'::text, 'taken_back'::text])))
  constraint request_street_lies_in_its_neighbourhood FOREIGN KEY (street_id, neighbourhood_id) REFERENCES zimmet_data.street(id, neighbourhood_id) ON DELETE RESTRICT
  constraint request_street_needs_a_neighbourhood CHECK (((street_id IS NULL) OR (neighbourhood_id IS NOT NULL)))
  constraint request_under_a_law FOREIGN KEY (legal_basis_id) REFERENCES zimmet_data.legal_basis(id) ON DELETE RESTRICT
  CREATE INDEX request_by_registration ON zimmet_data.request USING btree (directorate_id, registered_at) INCLUDE (id, channel_id, subject_id, neighbourhood_id, street_id, hand_over_count, returned_count, contacted_at, contact_due_at) WHERE ((original_closed_at IS NULL) AND (state <> 'taken_back'::text))
  CREATE INDEX request_by_resolution ON zimmet_data.request USING btree (directorate_id, resolved_at) INCLUDE (id, registered_at, channel_id, state, outcome, due_at, promised_due_at, solved_seconds, moved_afterwards) WHERE ((resolved_at IS NOT NULL) AND ((original_closed_at IS NULL) OR (reopened_count > 0)))
  CREATE INDEX request_closed_elsewhere ON zimmet_data.request USING btree (directorate_id, resolved_at) WHERE (original_closed_at IS NOT NULL)
  CREATE INDEX request_due ON zimmet_data.request USING btree (due_at, id) WHERE is_open
  CREATE INDEX request_due_in_directorate ON zimmet_data.request USING btree (directorate_id, due_at, id) WHERE is_open
  CREATE INDEX request_held ON zimmet_data.request USING btree (directorate_id, state, held_until) WHERE (is_open AND (held_until IS NOT NULL))
  CREATE UNIQUE INDEX request_is_identified ON zimmet_data.request USING btree (id)
  CREATE UNIQUE INDEX request_is_imported_once ON zimmet_data.request USING btree (imported_key, imported_from) WHERE ((imported_from IS NOT NULL) AND (state <> 'taken_back'::text))
  CREATE INDEX request_joined ON zimmet_data.request USING btree (master_id) WHERE (master_id IS NOT NULL)
  CREATE INDEX request_joined_of_clerk ON zimmet_data.request USING btree (clerk_id) WHERE ((master_id IS NOT NULL) AND (closed_at IS NULL))
  CREATE INDEX request_not_contacted ON zimmet_data.request USING btree (directorate_id, registered_at) INCLUDE (channel_id, contact_due_at) WHERE ((contacted_at IS NULL) AND (contact_due_at IS NOT NULL) AND (original_closed_at IS NULL) AND (state <> 'taken_back'::text))
  CREATE UNIQUE INDEX request_number_is_unique ON zimmet_data.request USING btree (number)
  CREATE INDEX request_of_citizen ON zimmet_data.request USING btree (citizen_id)
  CREATE INDEX request_open_by_state ON zimmet_data.request USING btree (directorate_id, state) INCLUDE (id, due_at, promised_due_at, held_until, legal_due_at) WHERE is_open
  CREATE INDEX request_open_of_clerk ON zimmet_data.request USING btree (clerk_id, registered_at, id) WHERE is_open
  CREATE INDEX request_solved ON zimmet_data.request USING btree (directorate_id, resolved_at) INCLUDE (solved_seconds, outcome) WHERE ((resolved_at IS NOT NULL) AND (state = ANY (ARRAY['resolved'::text, 'closed'::text])) AND (outcome = 'solved'::text) AND ((original_closed_at IS NULL) OR (reopened_count > 0)))
  CREATE INDEX request_taken_back ON zimmet_data.request USING btree (citizen_id) WHERE (state = 'taken_back'::text)
  CREATE INDEX request_to_verify ON zimmet_data.request USING btree (registered_at, id) WHERE (is_open AND (state = ANY (ARRAY['proposed'::text, 'resolved'::text])))
  CREATE INDEX request_unsolved ON zimmet_data.request USING btree (due_at, id) INCLUDE (promised_due_at) WHERE (is_open AND (state = ANY (ARRAY['new'::text, 'in_work'::text])))
  CREATE INDEX request_unsolved_in_directorate ON zimmet_data.request USING btree (directorate_id, due_at, id) INCLUDE (promised_due_at) WHERE (is_open AND (state = ANY (ARRAY['new'::text, 'in_work'::text])))
  CREATE TRIGGER request_comes_resolved AFTER INSERT ON zimmet_data.request FOR EACH ROW WHEN ((new.resolved_at IS NOT NULL)) EXECUTE FUNCTION zimmet_private.tally_resolution()
  CREATE TRIGGER request_goes_resolved AFTER DELETE ON zimmet_data.request FOR EACH ROW WHEN ((old.resolved_at IS NOT NULL)) EXECUTE FUNCTION zimmet_private.tally_resolution()
  CREATE CONSTRAINT TRIGGER request_is_closed_by_the_law AFTER UPDATE OF closed_at ON zimmet_data.request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.closed_at IS NOT NULL) AND (old.closed_at IS NULL))) EXECUTE FUNCTION zimmet_private.check_closing()
  CREATE TRIGGER request_is_found AFTER INSERT ON zimmet_data.request FOR EACH ROW EXECUTE FUNCTION zimmet_private.keep_search()
  CREATE TRIGGER request_is_found_anew AFTER UPDATE ON zimmet_data.request FOR EACH ROW WHEN (((((((old.description IS DISTINCT FROM new.description) OR (old.subject_id IS DISTINCT FROM new.subject_id)) OR (old.neighbourhood_id IS DISTINCT FROM new.neighbourhood_id)) OR (old.street_id IS DISTINCT FROM new.street_id)) OR (old.registered_at IS DISTINCT FROM new.registered_at)) OR (old.held_by IS DISTINCT FROM new.held_by))) EXECUTE FUNCTION zimmet_private.keep_search()
  CREATE TRIGGER request_is_learnt_from AFTER INSERT ON zimmet_data.request FOR EACH ROW EXECUTE FUNCTION zimmet_private.learn_words()
  CREATE TRIGGER request_is_learnt_from_anew AFTER UPDATE ON zimmet_data.request FOR EACH ROW WHEN (((old.description IS DISTINCT FROM new.description) OR (old.subject_id IS DISTINCT FROM new.subject_id))) EXECUTE FUNCTION zimmet_private.learn_words()
  CREATE TRIGGER request_is_tallied AFTER INSERT OR DELETE ON zimmet_data.request FOR EACH ROW EXECUTE FUNCTION zimmet_private.tally_request()
  CREATE TRIGGER request_is_tallied_by_registration AFTER INSERT OR DELETE ON zimmet_data.request FOR EACH ROW EXECUTE FUNCTION zimmet_private.tally_registration()
  CREATE TRIGGER request_keeps_its_evidence BEFORE UPDATE ON zimmet_data.request FOR EACH ROW WHEN (((old.state = 'in_work'::text) AND ((old.subject_id IS DISTINCT FROM new.subject_id) OR (old.directorate_id IS DISTINCT FROM new.directorate_id)))) EXECUTE FUNCTION zimmet_private.keep_evidence()
  CREATE TRIGGER request_moves_between_registrations AFTER UPDATE ON zimmet_data.request FOR EACH ROW WHEN ((((((((((old.registered_at IS DISTINCT FROM new.registered_at) OR (old.directorate_id IS DISTINCT FROM new.directorate_id)) OR (old.channel_id IS DISTINCT FROM new.channel_id)) OR (old.hand_over_count IS DISTINCT FROM new.hand_over_count)) OR (old.returned_count IS DISTINCT FROM new.returned_count)) OR (old.contacted_at IS DISTINCT FROM new.contacted_at)) OR (old.contact_due_at IS DISTINCT FROM new.contact_due_at)) OR (old.original_closed_at IS DISTINCT FROM new.original_closed_at)) OR ((old.state = 'taken_back'::text) IS DISTINCT FROM (new.state = 'taken_back'::text)))) EXECUTE FUNCTION zimmet_private.tally_registration()
  CREATE TRIGGER request_moves_between_resolutions AFTER UPDATE ON zimmet_data.request FOR EACH ROW WHEN ((((old.resolved_at IS NOT NULL) OR (new.resolved_at IS NOT NULL)) AND ((((((((((old.resolved_at IS DISTINCT FROM new.resolved_at) OR (old.directorate_id IS DISTINCT FROM new.directorate_id)) OR (old.channel_id IS DISTINCT FROM new.channel_id)) OR (old.outcome IS DISTINCT FROM new.outcome)) OR (old.state IS DISTINCT FROM new.state)) OR (old.due_at IS DISTINCT FROM new.due_at)) OR (old.promised_due_at IS DISTINCT FROM new.promised_due_at)) OR (old.moved_afterwards IS DISTINCT FROM new.moved_afterwards)) OR (old.original_closed_at IS DISTINCT FROM new.original_closed_at)) OR (old.reopened_count IS DISTINCT FROM new.reopened_count)))) EXECUTE FUNCTION zimmet_private.tally_resolution()
  CREATE TRIGGER request_moves_in_the_tally AFTER UPDATE ON zimmet_data.request FOR EACH ROW WHEN (((((old.is_open IS DISTINCT FROM new.is_open) OR ((old.held_until IS NULL) IS DISTINCT FROM (new.held_until IS NULL))) OR (old.directorate_id IS DISTINCT FROM new.directorate_id)) OR (old.state IS DISTINCT FROM new.state))) EXECUTE FUNCTION zimmet_private.tally_request()
  CREATE TRIGGER request_tells_new_holder AFTER UPDATE OF held_by ON zimmet_data.request FOR EACH ROW WHEN (((old.held_by IS DISTINCT FROM new.held_by) AND (new.held_by <> '{}'::integer[]))) EXECUTE FUNCTION zimmet_private.tell_new_holder()
  CREATE TRIGGER request_times_its_resolution BEFORE UPDATE ON zimmet_data.request FOR EACH ROW WHEN (((((old.resolved_at IS DISTINCT FROM new.resolved_at) OR (old.due_at IS DISTINCT FROM new.due_at)) OR (old.calendar_id IS DISTINCT FROM new.calendar_id)) AND ((old.resolved_at IS NOT NULL) OR (new.resolved_at IS NOT NULL)))) EXECUTE FUNCTION zimmet_private.time_resolution()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_own_custody permissive r to zimmet_staff using (((held_by <> '{}'::integer[]) AND (( SELECT zimmet_private.sees_all() AS sees_all) OR (directorate_id = ANY (( SELECT zimmet_private.my_directorates() AS my_directorates)::integer[])) OR (held_by && ( SELECT zimmet_private.my_directorates() AS my_directorates))))) check ()
sequence zimmet_data.request_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.request_words row security forced with (autovacuum_vacuum_insert_scale_factor=0.01, autovacuum_vacuum_insert_threshold=2000, autovacuum_vacuum_scale_factor=0.01, autovacuum_vacuum_threshold=2000); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Folded description, subject, neighbourhood and street of a request: what words find. Follows the request by itself.
  request_id integer not null;
  search text not null;
  registered_at timestamp with time zone not null;
  held_by integer[] not null; As of the request: who sees it. Both follow by a trigger of the request.
  constraint request_words_is_identified PRIMARY KEY (request_id)
  constraint request_words_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  CREATE INDEX request_words_by_time ON zimmet_data.request_words USING btree (registered_at DESC, request_id DESC)
  CREATE UNIQUE INDEX request_words_is_identified ON zimmet_data.request_words USING btree (request_id)
  CREATE INDEX request_words_search ON zimmet_data.request_words USING gin (search zimmet_private.gin_trgm_ops, held_by, (ARRAY[zimmet_private.month_number(registered_at)]))
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.resolution row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Çözüm: what the directorate says was done, or why not. One request may have several, one after each reopening.
  request_id integer not null;
  at timestamp with time zone not null;
  staff_id integer not null;
  directorate_id integer not null;
  outcome text not null; forwarded and declined need a second person and never count as solved.
  words text not null;
  institution_id integer;
  approved_at timestamp with time zone;
  approved_by integer;
  constraint resolution_approved_by_another CHECK ((((approved_by <> staff_id) AND (approved_at IS NOT NULL)) OR (approved_by IS NULL)))
  constraint resolution_approved_by_staff FOREIGN KEY (approved_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint resolution_by_a_directorate FOREIGN KEY (directorate_id) REFERENCES zimmet_data.directorate(id) ON DELETE RESTRICT
  constraint resolution_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint resolution_forwarded_to_somebody CHECK (((outcome = 'forwarded'::text) = (institution_id IS NOT NULL)))
  constraint resolution_is_identified PRIMARY KEY (request_id, at)
  constraint resolution_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint resolution_outcome_is_known CHECK ((outcome = ANY (ARRAY['solved'::text, 'forwarded'::text, 'declined'::text])))
  constraint resolution_says_what_was_done CHECK ((words ~ '\S'::text))
  constraint resolution_to_an_institution FOREIGN KEY (institution_id) REFERENCES zimmet_data.institution(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX resolution_is_identified ON zimmet_data.resolution USING btree (request_id, at)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = resolution.request_id)))) check ()
table zimmet_data.revision row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Which transactions changed what is not a request: names, people, work calendars and targets, the map, imports. A few rows a day.
  xid xid8 not null default pg_current_xact_id();
  topic text not null;
  constraint revision_is_once_a_transaction PRIMARY KEY (xid, topic)
  constraint revision_topic_is_known CHECK ((topic = ANY (ARRAY['catalogue'::text, 'staff'::text, 'clocks'::text, 'map'::text, 'imports'::text, 'updates'::text, 'messages'::text])))
  CREATE UNIQUE INDEX revision_is_once_a_transaction ON zimmet_data.revision USING btree (xid, topic)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.running_number_00; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_01; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_02; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_03; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_04; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_05; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_06; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_07; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_08; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_09; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_10; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_11; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_12; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_13; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_14; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_15; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_16; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_17; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_18; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_19; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_20; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_21; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_22; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_23; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_24; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_25; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_26; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_27; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_28; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_29; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_30; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_31; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_32; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_33; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_34; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_35; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_36; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_37; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_38; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_39; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_40; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_41; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_42; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_43; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_44; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_45; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_46; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_47; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_48; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_49; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_50; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_51; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_52; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_53; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_54; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_55; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_56; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_57; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_58; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_59; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_60; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_61; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_62; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_63; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_64; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_65; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_66; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_67; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_68; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_69; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_70; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_71; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_72; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_73; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_74; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_75; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_76; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_77; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_78; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_79; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_80; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_81; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_82; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_83; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_84; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_85; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_86; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_87; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_88; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_89; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_90; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_91; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_92; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_93; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_94; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_95; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_96; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_97; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_98; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.running_number_99; rights zimmet_owner=SELECT,UPDATE,USAGE; Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.seen_digest row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Haftalık özet: in which week (its Monday) a person last saw one, or closed the note that tells of it.
  staff_id integer not null;
  week date not null;
  constraint seen_digest_is_of_a_week CHECK ((EXTRACT(isodow FROM week) = (1)::numeric))
  constraint seen_digest_is_one_a_person PRIMARY KEY (staff_id)
  constraint seen_digest_of_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX seen_digest_is_one_a_person ON zimmet_data.seen_digest USING btree (staff_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.session_hold row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; A login that kept many sessions busy was held to fewer by the watchman, until when; only added to, the newest that has not ended holds.
  id integer not null identity a;
  at timestamp with time zone not null default clock_timestamp();
  staff_id integer not null;
  busy integer not null; How many of its sessions were busy at the look that decided.
  sessions integer not null; How many it may open at once meanwhile.
  until timestamp with time zone not null;
  constraint session_hold_ends CHECK ((until > at))
  constraint session_hold_is_identified PRIMARY KEY (id)
  constraint session_hold_leaves_some CHECK ((sessions > 0))
  constraint session_hold_of_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX session_hold_is_identified ON zimmet_data.session_hold USING btree (id)
  CREATE INDEX session_hold_of_person ON zimmet_data.session_hold USING btree (staff_id, at)
  CREATE TRIGGER session_hold_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.session_hold FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.session_hold FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('staff')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads_own permissive r to zimmet_staff using (zimmet_private.is_me(staff_id)) check ()
  policy supervisors_read permissive r to zimmet_staff using (( SELECT zimmet_private.supervises() AS supervises)) check ()
sequence zimmet_data.session_hold_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.settings_entry row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; One chain over all settings: what each statement made of the rows of a table that administrators keep, with the hash of the entry before.
  entry integer not null;
  at timestamp with time zone not null;
  staff_id integer; Null: nobody of the house; the login is the owner's, who wrote past every function.
  login name not null;
  topic text not null; The table of zimmet_data.
  changes jsonb not null; Of each row its key and its whole content from then on, without verifiers of passwords; a content of null where it was removed.
  previous_hash bytea not null;
  hash bytea not null;
  constraint settings_entry_is_a_chain PRIMARY KEY (entry)
  constraint settings_entry_names_a_person FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint settings_entry_says_what_is CHECK ((jsonb_typeof(changes) = 'array'::text))
  CREATE INDEX settings_entry_by_staff ON zimmet_data.settings_entry USING btree (staff_id)
  CREATE UNIQUE INDEX settings_entry_is_a_chain ON zimmet_data.settings_entry USING btree (entry)
  CREATE TRIGGER settings_entry_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.settings_entry FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.settings_pending row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; What a transaction changed and puts into the chain of settings at its commit; empty at any other time.
  id bigint not null identity a;
  topic text not null;
  changes jsonb not null;
  constraint settings_are_chained TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint settings_pending_is_identified PRIMARY KEY (id)
  CREATE UNIQUE INDEX settings_pending_is_identified ON zimmet_data.settings_pending USING btree (id)
  CREATE CONSTRAINT TRIGGER settings_are_chained AFTER INSERT ON zimmet_data.settings_pending DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION zimmet_private.chain_settings()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
sequence zimmet_data.settings_pending_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence bigint 1..9223372036854775807 by 1 start 1 cache 1
table zimmet_data.staff row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Personel: who may sign in. Rows stay when a person leaves, history names them.
  id integer not null identity a;
  login name not null; The PostgreSQL role the person signs in as; compared with session_user.
  full_name text not null;
  post text not null; The post; kept equal to the role membership by the functions that enrol and move people.
  left_at timestamp with time zone;
  office text; Makam: of an overseer, the mayor or a vice mayor; null for others who oversee, as public relations do.
  must_change_password boolean not null default false; Whether somebody else knows the password: to be changed at the next sign-in.
  extension text; Dahili: what colleagues dial; null where it is not known.
  works_from timestamp with time zone; From when on the login is somebody; null: since it was made.
  works_until timestamp with time zone; Until when, not included; null: until he leaves. Rights end then by themselves, in open sessions too.
  by_directory boolean not null default false; Whether the directory (LDAP) keeps the person's password; the role is then a member of zimmet_directory and has none of its own.
  former_names jsonb not null default '[]'::jsonb; What he was called before, the oldest first: {"name", "until"} in milliseconds. What was recorded until then shows that name.
  constraint staff_extension_is_digits CHECK ((extension ~ '^\d{1,6}$'::text))
  constraint staff_former_names_are_a_list CHECK ((jsonb_typeof(former_names) = 'array'::text))
  constraint staff_has_a_name CHECK ((full_name ~ '\S'::text))
  constraint staff_has_limited_sessions TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint staff_is_identified PRIMARY KEY (id)
  constraint staff_login_is_unique UNIQUE (login)
  constraint staff_of_the_directory_owes_no_password CHECK ((NOT (by_directory AND must_change_password)))
  constraint staff_office_is_an_overseers CHECK (((office IS NULL) OR (post = 'overseer'::text)))
  constraint staff_office_is_known CHECK ((office = ANY (ARRAY['vice_mayor'::text, 'mayor'::text])))
  constraint staff_post_is_known CHECK ((post = ANY (ARRAY['clerk'::text, 'director'::text, 'agent'::text, 'overseer'::text, 'administrator'::text, 'gateway'::text])))
  constraint staff_term_runs_forward CHECK ((works_from < works_until))
  CREATE UNIQUE INDEX staff_is_identified ON zimmet_data.staff USING btree (id)
  CREATE UNIQUE INDEX staff_login_is_unique ON zimmet_data.staff USING btree (login)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.staff REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.staff REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.staff REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE CONSTRAINT TRIGGER staff_has_limited_sessions AFTER INSERT OR UPDATE OF login, left_at ON zimmet_data.staff DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION zimmet_private.limit_sessions_of_staff()
  CREATE TRIGGER staff_leaves_office BEFORE UPDATE OF post, left_at ON zimmet_data.staff FOR EACH ROW WHEN (((new.post <> 'overseer'::text) OR (new.left_at IS NOT NULL))) EXECUTE FUNCTION zimmet_private.leave_office()
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.staff FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('staff')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
table zimmet_data.staff_change row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Who gave whom which post and directorates, and when; never changed.
  id integer not null identity a;
  at timestamp with time zone not null default clock_timestamp();
  changed_by integer not null;
  staff_id integer not null;
  act text not null;
  details jsonb not null;
  constraint staff_change_act_is_known CHECK ((act = ANY (ARRAY['enrol'::text, 'move'::text, 'end'::text, 'return'::text, 'reset_password'::text, 'office'::text, 'change_password'::text, 'absence'::text, 'absence_end'::text, 'terms'::text, 'rename'::text])))
  constraint staff_change_by_staff FOREIGN KEY (changed_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint staff_change_ends_sessions TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint staff_change_is_identified PRIMARY KEY (id)
  constraint staff_change_of_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX staff_change_is_identified ON zimmet_data.staff_change USING btree (id)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.staff_change REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.staff_change REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.staff_change REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE CONSTRAINT TRIGGER staff_change_ends_sessions AFTER INSERT ON zimmet_data.staff_change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.act = ANY (ARRAY['move'::text, 'end'::text, 'reset_password'::text, 'change_password'::text]))) EXECUTE FUNCTION zimmet_private.end_sessions()
  CREATE TRIGGER staff_change_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.staff_change FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy supervisors_read permissive r to zimmet_staff using (( SELECT zimmet_private.supervises() AS supervises)) check ()
sequence zimmet_data.staff_change_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
sequence zimmet_data.staff_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.staff_notice row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; What was done to a person's account by others: told at the next sign-in.
  id integer not null identity a;
  staff_id integer not null;
  at timestamp with time zone not null;
  kind text not null;
  by_staff_id integer not null;
  second_staff_id integer;
  seen_at timestamp with time zone;
  constraint staff_notice_by_a_second FOREIGN KEY (second_staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint staff_notice_by_staff FOREIGN KEY (by_staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint staff_notice_is_identified PRIMARY KEY (id)
  constraint staff_notice_kind_is_known CHECK ((kind = ANY (ARRAY['enrolled'::text, 'moved'::text, 'password_reset'::text])))
  constraint staff_notice_of_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX staff_notice_is_identified ON zimmet_data.staff_notice USING btree (id)
  CREATE INDEX staff_notice_of_person ON zimmet_data.staff_notice USING btree (staff_id) WHERE (seen_at IS NULL)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy person_reads_own permissive r to zimmet_staff using (zimmet_private.is_me(staff_id)) check ()
sequence zimmet_data.staff_notice_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.street row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Cadde, sokak, bulvar, meydan or küme evler of a neighbourhood.
  id integer not null identity a;
  neighbourhood_id integer not null;
  name text not null;
  kind text not null;
  is_active boolean not null default true; Whether it is offered; one that is not is known from history.
  keywords text not null default ''::text; Other names people use for it, the one before it was renamed among them.
  constraint street_is_identified PRIMARY KEY (id)
  constraint street_is_known_with_its_neighbourhood UNIQUE (id, neighbourhood_id)
  constraint street_is_unique_in_its_neighbourhood UNIQUE (neighbourhood_id, name, kind)
  constraint street_kind_is_known CHECK ((kind = ANY (ARRAY['cadde'::text, 'sokak'::text, 'bulvar'::text, 'meydan'::text, 'küme evler'::text])))
  constraint street_lies_in_a_neighbourhood FOREIGN KEY (neighbourhood_id) REFERENCES zimmet_data.neighbourhood(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX street_is_identified ON zimmet_data.street USING btree (id)
  CREATE UNIQUE INDEX street_is_known_with_its_neighbourhood ON zimmet_data.street USING btree (id, neighbourhood_id)
  CREATE UNIQUE INDEX street_is_unique_in_its_neighbourhood ON zimmet_data.street USING btree (neighbourhood_id, name, kind)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.street REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.street REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.street REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.street FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.street_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.subject row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Konu: decides the directorate, the priority and the evidence a resolution needs.
  id integer not null identity a;
  name text not null;
  directorate_id integer not null;
  priority text not null default 'normal'::text;
  required_evidence text not null default 'none'::text; What must be attached before it can be resolved as solved.
  keywords text not null default ''::text; Other words people say for it: phrases parted by commas or lines, or single words where there are none of these. A message is read by them.
  is_active boolean not null default true;
  successor_id integer; Of a retired subject, the one that is offered in its place and is found by its name.
  is_told boolean not null default true; Whether citizens are written to by themselves about requests of it.
  constraint subject_belongs_to_a_directorate FOREIGN KEY (directorate_id) REFERENCES zimmet_data.directorate(id) ON DELETE RESTRICT
  constraint subject_evidence_is_known CHECK ((required_evidence = ANY (ARRAY['none'::text, 'photo'::text, 'document'::text])))
  constraint subject_is_identified PRIMARY KEY (id)
  constraint subject_is_succeeded_by_a_subject FOREIGN KEY (successor_id) REFERENCES zimmet_data.subject(id) ON DELETE RESTRICT
  constraint subject_name_is_unique UNIQUE (name)
  constraint subject_priority_is_known CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text])))
  constraint subject_succeeds_when_retired CHECK (((successor_id IS NULL) OR (NOT is_active)))
  CREATE UNIQUE INDEX subject_is_identified ON zimmet_data.subject USING btree (id)
  CREATE UNIQUE INDEX subject_name_is_unique ON zimmet_data.subject USING btree (name)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.subject REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.subject REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.subject REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.subject FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.subject_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.survey row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Memnuniyet anketi: asked once for each resolution of each who asked; what he said and what came of it.
  id integer not null identity a;
  request_id integer not null;
  citizen_id integer not null;
  resolved_at timestamp with time zone not null;
  account_id integer;
  conversation_id integer;
  asked_at timestamp with time zone not null;
  tries integer not null default 0;
  next_try_at timestamp with time zone;
  expires_at timestamp with time zone not null;
  state text not null; asked: written to; to_call: by phone alone; told: answered, not acted on yet; settled: acted on.
  told_at timestamp with time zone;
  solved boolean;
  score integer;
  words text;
  settled_at timestamp with time zone;
  effect text; late: the request had gone on meanwhile; refused: the rules did not let it. The answer is a note then.
  constraint survey_effect_is_known CHECK ((effect = ANY (ARRAY['reopened'::text, 'closed'::text, 'noted'::text, 'late'::text, 'refused'::text])))
  constraint survey_in_a_conversation FOREIGN KEY (conversation_id) REFERENCES zimmet_data.conversation(id) ON DELETE RESTRICT
  constraint survey_is_identified PRIMARY KEY (id)
  constraint survey_is_one_a_resolution UNIQUE (request_id, citizen_id, resolved_at)
  constraint survey_of_a_citizen FOREIGN KEY (citizen_id) REFERENCES zimmet_data.citizen(id) ON DELETE RESTRICT
  constraint survey_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint survey_on_an_account FOREIGN KEY (account_id) REFERENCES zimmet_data.message_account(id) ON DELETE RESTRICT
  constraint survey_score_is_one_to_five CHECK (((score >= 1) AND (score <= 5)))
  constraint survey_state_is_known CHECK ((state = ANY (ARRAY['asked'::text, 'to_call'::text, 'told'::text, 'settled'::text])))
  constraint survey_told_says_something CHECK (((told_at IS NULL) = (solved IS NULL)))
  CREATE UNIQUE INDEX survey_is_identified ON zimmet_data.survey USING btree (id)
  CREATE UNIQUE INDEX survey_is_one_a_resolution ON zimmet_data.survey USING btree (request_id, citizen_id, resolved_at)
  CREATE INDEX survey_of_request ON zimmet_data.survey USING btree (request_id)
  CREATE INDEX survey_to_ask ON zimmet_data.survey USING btree (next_try_at) WHERE (state = 'asked'::text)
  CREATE INDEX survey_told ON zimmet_data.survey USING btree (told_at) WHERE (state = 'told'::text)
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.survey FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('messages')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = survey.request_id)))) check ()
sequence zimmet_data.survey_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.target row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; How long a directorate may take; a subject's own target wins over the one for all subjects.
  id integer not null identity a;
  kind text not null;
  subject_id integer; Null: every subject without a target of its own.
  priority text not null;
  unit text not null; hours: working hours; days: working days, to the end of the last; calendar_days: to the end of the last.
  amount integer not null;
  constraint target_is_identified PRIMARY KEY (id)
  constraint target_is_one_per_subject_and_priority UNIQUE NULLS NOT DISTINCT (kind, subject_id, priority)
  constraint target_is_positive CHECK (((amount >= 1) AND (amount <= 1000)))
  constraint target_kind_is_known CHECK ((kind = ANY (ARRAY['first_contact'::text, 'resolution'::text])))
  constraint target_of_a_subject FOREIGN KEY (subject_id) REFERENCES zimmet_data.subject(id) ON DELETE RESTRICT
  constraint target_priority_is_known CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text])))
  constraint target_unit_is_known CHECK ((unit = ANY (ARRAY['hours'::text, 'days'::text, 'calendar_days'::text])))
  CREATE UNIQUE INDEX target_is_identified ON zimmet_data.target USING btree (id)
  CREATE UNIQUE INDEX target_is_one_per_subject_and_priority ON zimmet_data.target USING btree (kind, subject_id, priority) NULLS NOT DISTINCT
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.target REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.target REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.target REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.target FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('clocks')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.target_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.told_warnings row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Up to which instant a person has been told which requests are late or will soon be.
  staff_id integer not null;
  until timestamp with time zone not null;
  constraint told_warnings_is_one_a_person PRIMARY KEY (staff_id)
  constraint told_warnings_of_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX told_warnings_is_one_a_person ON zimmet_data.told_warnings USING btree (staff_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.update_machine row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; PCs for which administrators ordered something of their own; a PC's id is a name it gave itself.
  machine_id uuid not null;
  ring smallint; 0: pilot … 3: everybody; null: as the PC's settings say.
  exempt_until timestamp with time zone; Until then this PC may be used with a program older than the administrators' minimum.
  constraint update_machine_is_identified PRIMARY KEY (machine_id)
  constraint update_machine_ring_is_known CHECK (((ring >= 0) AND (ring <= 3)))
  CREATE UNIQUE INDEX update_machine_is_identified ON zimmet_data.update_machine USING btree (machine_id)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.update_machine REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('machine_id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.update_machine REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('machine_id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.update_machine REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('machine_id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.update_machine FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('updates')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy supervisors_read permissive r to zimmet_staff using (( SELECT zimmet_private.supervises() AS supervises)) check ()
table zimmet_data.update_order row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Orders to all PCs; no row until an administrator gave one.
  is_the_one boolean not null default true;
  generation integer not null default 0; Grows with each "look now": a PC that has followed a lower one looks for a newer program.
  minimum_program text; The oldest program that administrators still admit; null where the code alone decides.
  constraint update_order_generation_counts CHECK ((generation >= 0))
  constraint update_order_is_one PRIMARY KEY (is_the_one)
  constraint update_order_is_the_one CHECK (is_the_one)
  constraint update_order_minimum_is_a_version CHECK ((minimum_program ~ '^\d{1,5}\.\d{1,5}\.\d{1,5}$'::text))
  CREATE UNIQUE INDEX update_order_is_one ON zimmet_data.update_order USING btree (is_the_one)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.update_order REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('is_the_one')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.update_order REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('is_the_one')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.update_order REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('is_the_one')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.update_order FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('updates')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy supervisors_read permissive r to zimmet_staff using (( SELECT zimmet_private.supervises() AS supervises)) check ()
table zimmet_data.update_release row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; By ring, the highest release that an administrator's PC found genuine; no PC believes an earlier one.
  ring smallint not null;
  sequence integer not null;
  version text not null;
  noted_at timestamp with time zone not null default now(); When the day began in which the present number was noted.
  known_before integer not null default 0; The number that stood before that day; no PC's belief is led further than a step past the highest of them.
  constraint update_release_is_a_version CHECK ((version ~ '^\d{1,5}\.\d{1,5}\.\d{1,5}$'::text))
  constraint update_release_is_of_a_ring PRIMARY KEY (ring)
  constraint update_release_known_before_counts CHECK (((known_before >= 0) AND (known_before <= sequence)))
  constraint update_release_ring_is_known CHECK (((ring >= 0) AND (ring <= 3)))
  constraint update_release_sequence_counts CHECK ((sequence > 0))
  CREATE UNIQUE INDEX update_release_is_of_a_ring ON zimmet_data.update_release USING btree (ring)
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.update_release FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('updates')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy supervisors_read permissive r to zimmet_staff using (( SELECT zimmet_private.supervises() AS supervises)) check ()
table zimmet_data.update_run row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Which versions were worked with on the PCs of the pilot ring, from when to when.
  machine_id uuid not null;
  version text not null;
  first_at timestamp with time zone not null default now();
  last_at timestamp with time zone not null default now();
  constraint update_run_is_a_version CHECK ((version ~ '^\d{1,5}\.\d{1,5}\.\d{1,5}$'::text))
  constraint update_run_is_identified PRIMARY KEY (machine_id, version)
  constraint update_run_of_machine FOREIGN KEY (machine_id) REFERENCES zimmet_data.update_machine(machine_id) ON DELETE CASCADE
  CREATE UNIQUE INDEX update_run_is_identified ON zimmet_data.update_run USING btree (machine_id, version)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.verification row security forced with (autovacuum_vacuum_insert_scale_factor=0.01, autovacuum_vacuum_insert_threshold=2000, autovacuum_vacuum_scale_factor=0.01, autovacuum_vacuum_threshold=2000); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Teyit: whether somebody outside, or the citizen (memnuniyet anketi), found it solved.
  request_id integer not null;
  at timestamp with time zone not null;
  staff_id integer not null;
  solved boolean not null;
  by_citizen boolean not null;
  score integer;
  words text;
  directorate_id integer; Whose work was judged: a request reopened and handed on is not held against whoever holds it later.
  resolved_by integer; Who had resolved it.
  is_one_of_several boolean not null default false; Whether its request has other confirmations or evaluations: only of these must different requests be told apart. Never false where there is another.
  constraint verification_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint verification_is_identified PRIMARY KEY (request_id, at)
  constraint verification_of_a_directorate FOREIGN KEY (directorate_id) REFERENCES zimmet_data.directorate(id) ON DELETE RESTRICT
  constraint verification_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint verification_of_staff FOREIGN KEY (resolved_by) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint verification_score_is_one_to_five CHECK (((score >= 1) AND (score <= 5)))
  constraint verification_score_is_the_citizens CHECK (((score IS NULL) OR by_citizen))
  CREATE INDEX verification_by_time ON zimmet_data.verification USING btree (directorate_id, at) INCLUDE (request_id, solved, by_citizen, score, is_one_of_several)
  CREATE UNIQUE INDEX verification_is_identified ON zimmet_data.verification USING btree (request_id, at)
  CREATE INDEX verification_one_of_several ON zimmet_data.verification USING btree (directorate_id, at) INCLUDE (request_id, solved, by_citizen, score) WHERE (is_one_of_several OR (directorate_id IS NULL))
  CREATE TRIGGER verification_is_one_of_several BEFORE INSERT ON zimmet_data.verification FOR EACH ROW EXECUTE FUNCTION zimmet_private.mark_several_verifications()
  CREATE TRIGGER verification_is_tallied AFTER INSERT OR DELETE OR UPDATE ON zimmet_data.verification FOR EACH ROW EXECUTE FUNCTION zimmet_private.tally_verification()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = verification.request_id)))) check ()
table zimmet_data.warning row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Who saw which warning when; a moved deadline warns anew.
  request_id integer not null;
  level integer not null;
  due_at timestamp with time zone not null;
  staff_id integer not null;
  at timestamp with time zone not null;
  constraint warning_is_seen_once PRIMARY KEY (request_id, level, due_at, staff_id)
  constraint warning_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint warning_of_a_step FOREIGN KEY (level) REFERENCES zimmet_data.escalation_step(level) ON DELETE RESTRICT
  constraint warning_seen_by_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX warning_is_seen_once ON zimmet_data.warning USING btree (request_id, level, due_at, staff_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_sees_with_request permissive r to zimmet_staff using ((EXISTS ( SELECT
   FROM zimmet_data.request r
  WHERE (r.id = warning.request_id)))) check ()
sequence zimmet_data.watched_at unlogged; rights zimmet_owner=SELECT,UPDATE,USAGE; The second in which the watchman last looked; no lock comes with it.
  sequence bigint 0..9223372036854775807 by 1 start 0 cache 1
sequence zimmet_data.watched_by unlogged; rights zimmet_owner=SELECT,UPDATE,USAGE; The person whose program looked last, negative where the look before was his, too; no lock comes with it.
  sequence bigint -2147483648..9223372036854775807 by 1 start 0 cache 1
table zimmet_data.way_back row security forced with (fillfactor=70); rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Geri al: how a request stood before the last act that can be taken back. What history says came of it is the record; this is a help for a minute.
  request_id integer not null;
  entry integer not null; The entry of the history that tells of the act: where another came after it, there is no way back.
  act text not null;
  staff_id integer not null;
  at timestamp with time zone not null;
  state text not null;
  clerk_id integer;
  directorate_id integer not null;
  subject_id integer not null;
  held_until timestamp with time zone;
  hold_reason_id integer;
  constraint way_back_is_one_a_request PRIMARY KEY (request_id)
  constraint way_back_of_a_request FOREIGN KEY (request_id) REFERENCES zimmet_data.request(id) ON DELETE RESTRICT
  constraint way_back_of_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint way_back_to_a_clerk FOREIGN KEY (clerk_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  constraint way_back_to_a_directorate FOREIGN KEY (directorate_id) REFERENCES zimmet_data.directorate(id) ON DELETE RESTRICT
  constraint way_back_to_a_hold FOREIGN KEY (hold_reason_id) REFERENCES zimmet_data.hold_reason(id) ON DELETE RESTRICT
  constraint way_back_to_a_subject FOREIGN KEY (subject_id) REFERENCES zimmet_data.subject(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX way_back_is_one_a_request ON zimmet_data.way_back USING btree (request_id)
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
table zimmet_data.wish row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Vatandaşın isteği: whether he wants to be written to and asked; only added to, the newest of a person holds.
  id integer not null identity a;
  at timestamp with time zone not null;
  staff_id integer not null;
  citizen_id integer;
  conversation_id integer;
  is_written_to boolean not null; Whether the house may write to him at all.
  is_asked boolean not null; Whether he may be asked how content he is, by message or by phone.
  words text; Why, as he said it.
  constraint wish_in_a_conversation FOREIGN KEY (conversation_id) REFERENCES zimmet_data.conversation(id) ON DELETE RESTRICT
  constraint wish_is_identified PRIMARY KEY (id)
  constraint wish_is_somebodys CHECK ((num_nonnulls(citizen_id, conversation_id) > 0))
  constraint wish_of_a_citizen FOREIGN KEY (citizen_id) REFERENCES zimmet_data.citizen(id) ON DELETE RESTRICT
  constraint wish_told_to_staff FOREIGN KEY (staff_id) REFERENCES zimmet_data.staff(id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX wish_is_identified ON zimmet_data.wish USING btree (id)
  CREATE INDEX wish_of_citizen ON zimmet_data.wish USING btree (citizen_id) WHERE (citizen_id IS NOT NULL)
  CREATE INDEX wish_of_conversation ON zimmet_data.wish USING btree (conversation_id) WHERE (conversation_id IS NOT NULL)
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.wish FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('messages')
  CREATE TRIGGER wish_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON zimmet_data.wish FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.forbid_change()
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
sequence zimmet_data.wish_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.work_calendar row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; Mesai takvimi: office, crews, round the clock.
  id integer not null identity a;
  name text not null;
  observes_days_off boolean not null default true; Whether holidays and idari izin apply; the round-the-clock desk works through them.
  is_legal boolean not null default false; Whether the periods of the law are counted on it; one is.
  constraint work_calendar_has_a_name CHECK ((name ~ '\S'::text))
  constraint work_calendar_is_identified PRIMARY KEY (id)
  constraint work_calendar_name_is_unique UNIQUE (name)
  CREATE UNIQUE INDEX work_calendar_is_identified ON zimmet_data.work_calendar USING btree (id)
  CREATE UNIQUE INDEX work_calendar_legal_is_one ON zimmet_data.work_calendar USING btree (is_legal) WHERE is_legal
  CREATE UNIQUE INDEX work_calendar_name_is_unique ON zimmet_data.work_calendar USING btree (name)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.work_calendar REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.work_calendar REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.work_calendar REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.work_calendar FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('catalogue', 'clocks')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.work_calendar_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.work_clock row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; The working spans of a calendar within its horizon, oldest first, each with the working seconds before it: the function worked(t) as a table.
  calendar_id integer not null;
  from_second bigint not null;
  until_second bigint not null;
  starts double precision[] not null; Whole seconds since 1970-01-01 UTC, as from_second, until_second and ends. Double precision, for which width_bucket searches without a call per step.
  ends double precision[] not null;
  worked_before double precision[] not null;
  days double precision[] not null; The working days: their local midnights. A night shift belongs to the day on which it begins.
  day_ends double precision[] not null; When the last span of each working day ends.
  constraint work_clock_calendar_exists FOREIGN KEY (calendar_id) REFERENCES zimmet_data.work_calendar(id) ON DELETE CASCADE
  constraint work_clock_of_a_calendar PRIMARY KEY (calendar_id)
  constraint work_clock_works_at_all CHECK ((cardinality(starts) > 0))
  CREATE UNIQUE INDEX work_clock_of_a_calendar ON zimmet_data.work_clock USING btree (calendar_id)
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.work_clock FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('clocks')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
table zimmet_data.work_week row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; The weekly pattern of a calendar between two dates.
  id integer not null identity a;
  calendar_id integer not null;
  valid daterange not null;
  constraint work_week_is_identified PRIMARY KEY (id)
  constraint work_week_is_one_at_a_time UNIQUE (calendar_id, valid WITHOUT OVERLAPS)
  constraint work_week_of_a_calendar FOREIGN KEY (calendar_id) REFERENCES zimmet_data.work_calendar(id) ON DELETE CASCADE
  CREATE UNIQUE INDEX work_week_is_identified ON zimmet_data.work_week USING btree (id)
  CREATE UNIQUE INDEX work_week_is_one_at_a_time ON zimmet_data.work_week USING gist (calendar_id, valid)
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.work_week REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.work_week REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.work_week REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('id')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.work_week FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('clocks')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
sequence zimmet_data.work_week_id_seq; rights zimmet_owner=SELECT,UPDATE,USAGE;
  sequence integer 1..2147483647 by 1 start 1 cache 1
table zimmet_data.work_week_span row security forced; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE zimmet_staff=SELECT; One span of work: Monday is weekday 1, times are seconds since local midnight.
  week_id integer not null;
  weekday integer not null;
  starts integer not null;
  ends integer not null; Past 86400 for a shift that ends on the next day.
  constraint work_week_span_is_identified PRIMARY KEY (week_id, weekday, starts)
  constraint work_week_span_of_a_week FOREIGN KEY (week_id) REFERENCES zimmet_data.work_week(id) ON DELETE CASCADE
  constraint work_week_span_on_a_weekday CHECK (((weekday >= 1) AND (weekday <= 7)))
  constraint work_week_span_runs_forward CHECK ((((starts >= 0) AND (starts <= 86399)) AND (ends > starts) AND (ends <= (starts + 86400))))
  constraint work_week_spans_do_not_overlap EXCLUDE USING gist (week_id WITH =, int4range(((weekday * 86400) + starts), ((weekday * 86400) + ends)) WITH &&)
  CREATE UNIQUE INDEX work_week_span_is_identified ON zimmet_data.work_week_span USING btree (week_id, weekday, starts)
  CREATE INDEX work_week_spans_do_not_overlap ON zimmet_data.work_week_span USING gist (week_id, int4range(((weekday * 86400) + starts), ((weekday * 86400) + ends)))
  CREATE TRIGGER enters_what_is_added AFTER INSERT ON zimmet_data.work_week_span REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('week_id', 'weekday', 'starts')
  CREATE TRIGGER enters_what_is_changed AFTER UPDATE ON zimmet_data.work_week_span REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('week_id', 'weekday', 'starts')
  CREATE TRIGGER enters_what_is_removed AFTER DELETE ON zimmet_data.work_week_span REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.enter_settings('week_id', 'weekday', 'starts')
  CREATE TRIGGER tells_who_shows_it AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON zimmet_data.work_week_span FOR EACH STATEMENT EXECUTE FUNCTION zimmet_private.note_revision('clocks')
  policy owner_does_all permissive * to zimmet_owner using (true) check (true)
  policy staff_reads permissive r to zimmet_staff using (true) check ()
view zimmet_private.attachment_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Files that the history does not bear out. Their bytes themselves: zimmet_private.file_content_fault.
  request_id integer;
  entry integer;
  fault text;
 SELECT COALESCE(a.request_id, h.request_id) AS request_id,
    h.entry,
    f.fault
   FROM (((((zimmet_data.attachment a
     FULL JOIN ( SELECT x.request_id,
            x.entry,
            x.at,
            x.staff_id,
            x.login,
            x.act,
            x.details,
            x.version,
            x.previous_hash,
            x.hash
           FROM zimmet_data.history x
          WHERE (x.act = 'attach'::text)) h ON (((h.request_id = a.request_id) AND (h.at = a.at))))
     LEFT JOIN LATERAL ( SELECT w_1.at,
            w_1.staff_id,
            w_1.details
           FROM zimmet_data.history w_1
          WHERE ((w_1.request_id = a.request_id) AND (w_1.act = 'withdraw_attachment'::text) AND ((w_1.details ->> 'attachmentId'::text) = (a.id)::text))
          ORDER BY w_1.entry
         LIMIT 1) w ON (true))
     LEFT JOIN zimmet_data.file_content k ON ((k.hash = a.hash)))
     LEFT JOIN zimmet_private.unknown_entry u ON ((u.request_id = COALESCE(a.request_id, h.request_id))))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN ((a.id IS NULL) AND (u.entry IS NULL)) THEN 'row missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.request_id IS NULL) AND (NOT (EXISTS ( SELECT
                       FROM zimmet_data.history o
                      WHERE ((o.request_id = a.request_id) AND (o.at = a.at)))))) THEN 'row without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (a.staff_id <> h.staff_id) THEN 'staff differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((a.id)::text <> (h.details ->> 'attachmentId'::text)) THEN 'id differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (encode(a.hash, 'hex'::text) <> (h.details ->> 'contentHash'::text)) THEN 'content differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (((a.is_evidence)::text <> (h.details ->> 'isEvidence'::text)) AND ((u.entry IS NULL) OR (u.entry < h.entry))) THEN 'is_evidence differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((a.id IS NOT NULL) AND ((zimmet_private.milliseconds(a.taken_at))::text IS DISTINCT FROM (h.details ->> 'takenAt'::text)) AND (h.entry IS NOT NULL)) THEN 'taken_at differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((a.id IS NOT NULL) AND ((a.fingerprint)::text IS DISTINCT FROM (h.details ->> 'fingerprint'::text)) AND (h.entry IS NOT NULL)) THEN 'fingerprint differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((a.id IS NOT NULL) AND ((a.withdrawn_at IS DISTINCT FROM w.at) OR (a.withdrawn_by IS DISTINCT FROM w.staff_id))) THEN 'withdrawal differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((a.id IS NOT NULL) AND (zimmet_private.text_hash(a.withdrawn_words) IS DISTINCT FROM (w.details ->> 'wordsHash'::text))) THEN 'withdrawn_words differ'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((a.id IS NOT NULL) AND (k.hash IS NULL)) THEN 'content missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (a.media_type <> k.media_type) THEN 'media_type differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (a.bytes <> length(k.content)) THEN 'bytes differ'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.closing_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Every closing that breaks the law of closing. Empty when all is well.
  request_id integer;
  fault text;
 SELECT p.request_id,
    f.fault
   FROM (zimmet_private.closing_proof p
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (p.resolved_at IS NULL) THEN 'closed without a resolution'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (NOT COALESCE(((p.period @> p.resolved_at) AND (p.accepted_at <= p.resolved_at) AND (p.resolving_directorate_id = p.directorate_id)), false)) THEN 'not resolved by who held it'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (EXISTS ( SELECT
                       FROM zimmet_data.verification x
                      WHERE ((x.request_id = p.root_id) AND (NOT x.solved) AND (x.at > p.resolved_at)))) THEN 'not resolved since it was reopened'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((p.master_id IS NOT NULL) AND (NOT COALESCE((p.joined_at < p.resolved_at), false))) THEN 'joined after the resolution'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((p.resolved_as <> 'solved'::text) AND (COALESCE(p.approved_by, p.resolved_by) = p.resolved_by)) THEN 'not approved by a second person'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (p.outcome IS DISTINCT FROM p.resolved_as) THEN 'closed as something else'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (NOT COALESCE((p.solved AND (p.confirmed_at > p.resolved_at)), false)) THEN 'not confirmed'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((p.confirmed_by = p.resolved_by) OR (EXISTS ( SELECT
                       FROM zimmet_data.membership m
                      WHERE ((m.staff_id = p.confirmed_by) AND (m.directorate_id = p.directorate_id) AND (m.period && p.period))))) THEN 'confirmed by its own side'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (EXISTS ( SELECT
                       FROM (zimmet_data.survey s
                         JOIN zimmet_data.request q ON ((q.id = s.request_id)))
                      WHERE ((q.id = p.root_id) AND (s.resolved_at = p.resolved_at) AND (s.effect = 'closed'::text) AND (NOT zimmet_private.asks_from_outside(q.*, s.citizen_id))))) THEN 'confirmed by whom its own side brought'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((p.resolved_as = 'solved'::text) AND (NOT zimmet_private.was_shown(p.*))) THEN 'solved without its evidence'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL)
UNION ALL
 SELECT r.id AS request_id,
    'taken back without its import'::text AS fault
   FROM zimmet_data.request r
  WHERE ((r.state = 'taken_back'::text) AND ((r.last_entry <> 2) OR (NOT (EXISTS ( SELECT
           FROM zimmet_data.import i
          WHERE ((i.taken_back_at IS NOT NULL) AND (i.source = r.imported_from) AND ((r.id >= i.first_request_id) AND (r.id <= i.last_request_id))))))));
view zimmet_private.closing_proof; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; For each closed request what its closing stands on: the last custody, resolution and confirmation of it or of its master.
  request_id integer;
  master_id integer;
  outcome text;
  subject_id integer;
  kept_evidence text;
  root_id integer;
  period tstzrange;
  directorate_id integer;
  accepted_at timestamp with time zone;
  resolved_at timestamp with time zone;
  resolved_by integer;
  resolving_directorate_id integer;
  resolved_as text;
  approved_by integer;
  confirmed_at timestamp with time zone;
  solved boolean;
  confirmed_by integer;
  joined_at timestamp with time zone;
 SELECT r.id AS request_id,
    r.master_id,
    r.outcome,
    r.subject_id,
    r.kept_evidence,
    root.id AS root_id,
    k.period,
    k.directorate_id,
    k.accepted_at,
    s.at AS resolved_at,
    s.staff_id AS resolved_by,
    s.directorate_id AS resolving_directorate_id,
    s.outcome AS resolved_as,
    s.approved_by,
    v.at AS confirmed_at,
    v.solved,
    v.staff_id AS confirmed_by,
    j.at AS joined_at
   FROM (((((zimmet_data.request r
     JOIN zimmet_data.request root ON ((root.id = COALESCE(r.master_id, r.id))))
     LEFT JOIN LATERAL ( SELECT c.request_id,
            c.period,
            c.directorate_id,
            c.how,
            c.reason_id,
            c.words,
            c.moved_by,
            c.accepted_at,
            c.accepted_by,
            c.ended_by_closing,
            c.target_unit,
            c.target_amount,
            c.due_at,
            c.ended_at,
            c.ended_how,
            c.own_ended_at,
            c.own_seconds,
            c.worker_id,
            c.counts_from,
            c.is_one_of_several
           FROM zimmet_data.custody c
          WHERE (c.request_id = root.id)
          ORDER BY (lower(c.period)) DESC
         LIMIT 1) k ON (true))
     LEFT JOIN LATERAL ( SELECT x.request_id,
            x.at,
            x.staff_id,
            x.directorate_id,
            x.outcome,
            x.words,
            x.institution_id,
            x.approved_at,
            x.approved_by
           FROM zimmet_data.resolution x
          WHERE (x.request_id = root.id)
          ORDER BY x.at DESC
         LIMIT 1) s ON (true))
     LEFT JOIN LATERAL ( SELECT x.request_id,
            x.at,
            x.staff_id,
            x.solved,
            x.by_citizen,
            x.score,
            x.words,
            x.directorate_id,
            x.resolved_by,
            x.is_one_of_several
           FROM zimmet_data.verification x
          WHERE (x.request_id = root.id)
          ORDER BY x.at DESC
         LIMIT 1) v ON (true))
     LEFT JOIN LATERAL ( SELECT x.request_id,
            x.at,
            x.master_id,
            x.joined_by,
            x.proposed_by,
            x.from_directorate_id,
            x.shift_seconds,
            x.legal_basis_before,
            x.legal_since_before,
            x.legal_was_extended,
            x.ended_at,
            x.ended_by,
            x.words
           FROM zimmet_data.joining x
          WHERE ((x.request_id = r.id) AND (x.ended_at IS NULL))) j ON (true))
  WHERE ((r.closed_at IS NOT NULL) AND (r.original_closed_at IS DISTINCT FROM r.closed_at) AND (r.state <> 'taken_back'::text));
view zimmet_private.cohort_imported; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Requests that an earlier system had resolved and closed, once a second person has said that they count.
  request_id integer;
  directorate_id integer;
  clerk_id integer;
  subject_id integer;
  neighbourhood_id integer;
  street_id integer;
  channel_id integer;
  due_at timestamp with time zone;
  registered_at timestamp with time zone;
  directorate integer;
  clerk integer;
  subject integer;
  neighbourhood integer;
  street integer;
  channel integer;
  at timestamp with time zone;
  day bigint;
  week bigint;
  month bigint;
  imported_solved boolean;
  imported_late boolean;
 SELECT id AS request_id,
    directorate_id,
    resolved_by AS clerk_id,
    subject_id,
    neighbourhood_id,
    street_id,
    channel_id,
    due_at,
    registered_at,
    directorate_id AS directorate,
    COALESCE(resolved_by, 0) AS clerk,
    subject_id AS subject,
    COALESCE(neighbourhood_id, 0) AS neighbourhood,
    COALESCE(street_id, 0) AS street,
    channel_id AS channel,
    resolved_at AS at,
    zimmet_private.step_key('1 day'::interval, resolved_at) AS day,
    zimmet_private.step_key('7 days'::interval, resolved_at) AS week,
    zimmet_private.month_key(resolved_at) AS month,
    (outcome = 'solved'::text) AS imported_solved,
    ((outcome = 'solved'::text) AND (resolved_at > original_due_at)) AS imported_late
   FROM zimmet_data.request r
  WHERE ((state <> 'taken_back'::text) AND (NOT zimmet_private.is_of_this_house(original_closed_at, reopened_count)) AND zimmet_private.is_counted_import(imported_from, id));
view zimmet_private.cohort_now; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Requests that are open now, and which figures count each.
  request_id integer;
  directorate_id integer;
  clerk_id integer;
  subject_id integer;
  neighbourhood_id integer;
  street_id integer;
  channel_id integer;
  due_at timestamp with time zone;
  registered_at timestamp with time zone;
  directorate integer;
  clerk integer;
  subject integer;
  neighbourhood integer;
  street integer;
  channel integer;
  new boolean;
  working boolean;
  waiting boolean;
  to_verify boolean;
  overdue boolean;
  not_overdue boolean;
  overdue_changed boolean;
  legal_overdue boolean;
  due_today boolean;
  waiting_long boolean;
  returned_open boolean;
  reopened_open boolean;
  unassigned boolean;
  changed_open boolean;
  moved_open boolean;
  unexplained boolean;
 SELECT id AS request_id,
    directorate_id,
    clerk_id,
    subject_id,
    neighbourhood_id,
    street_id,
    channel_id,
    due_at,
    registered_at,
    directorate_id AS directorate,
    COALESCE(clerk_id, 0) AS clerk,
    subject_id AS subject,
    COALESCE(neighbourhood_id, 0) AS neighbourhood,
    COALESCE(street_id, 0) AS street,
    channel_id AS channel,
    zimmet_private.is_new(state) AS new,
    zimmet_private.is_working(state, held_until, now()) AS working,
    zimmet_private.is_on_hold(state, held_until, now()) AS waiting,
    zimmet_private.is_to_verify(state) AS to_verify,
    zimmet_private.is_late(state, promised_due_at, now()) AS overdue,
    (zimmet_private.is_late(state, promised_due_at, now()) IS NOT TRUE) AS not_overdue,
    zimmet_private.is_late(state, due_at, now()) AS overdue_changed,
    zimmet_private.is_late(state, legal_due_at, now()) AS legal_overdue,
    (zimmet_private.is_unsolved(state) AND (due_at >= now()) AND (due_at < (date_trunc('day'::text, now(), zimmet_private.zone()) + '1 day'::interval))) AS due_today,
    (zimmet_private.is_on_hold(state, held_until, now()) AND (EXISTS ( SELECT
           FROM (zimmet_data.hold_period h
             JOIN zimmet_data.hold_reason x ON ((x.id = h.reason_id)))
          WHERE ((h.request_id = r.id) AND (h.until = r.held_until) AND (h.ended_at IS NULL) AND ((h.since + (make_interval(days => x.longest_days) / (2)::double precision)) < now()))))) AS waiting_long,
    (zimmet_private.is_unsolved(state) AND (returned_count > 0)) AS returned_open,
    (zimmet_private.is_unsolved(state) AND (reopened_count > 0)) AS reopened_open,
    (zimmet_private.is_unsolved(state) AND (clerk_id IS NULL)) AS unassigned,
    (zimmet_private.is_unsolved(state) AND (due_at <> promised_due_at)) AS changed_open,
    moved_afterwards AS moved_open,
    (id IN ( SELECT e.request_id
           FROM zimmet_data.explanation e
          WHERE (e.answered_at IS NULL))) AS unexplained
   FROM zimmet_data.request r
  WHERE is_open;
view zimmet_private.cohort_now_tally; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Open requests in fewer rows, by directorate and state, how many of each kind: of the kept numbers, and of those with a hold as they are.
  directorate_id integer;
  directorate integer;
  requests numeric;
  new numeric;
  working numeric;
  waiting numeric;
  to_verify numeric;
 SELECT directorate_id,
    directorate_id AS directorate,
    requests,
        CASE
            WHEN zimmet_private.is_new(state) THEN requests
            ELSE NULL::numeric
        END AS new,
        CASE
            WHEN zimmet_private.is_working(state, held_until, now()) THEN requests
            ELSE NULL::numeric
        END AS working,
        CASE
            WHEN zimmet_private.is_on_hold(state, held_until, now()) THEN requests
            ELSE NULL::numeric
        END AS waiting,
        CASE
            WHEN zimmet_private.is_to_verify(state) THEN requests
            ELSE NULL::numeric
        END AS to_verify
   FROM ( SELECT t.directorate_id,
            t.state,
            NULL::timestamp with time zone AS held_until,
            sum(t.requests) AS requests
           FROM zimmet_data.open_tally t
          GROUP BY t.directorate_id, t.state
         HAVING (sum(t.requests) <> (0)::numeric)
        UNION ALL
         SELECT h.directorate_id,
            h.state,
            u.held_until,
            u.requests
           FROM (( SELECT q.directorate_id,
                    q.state,
                    max(q.held_until) AS latest,
                    count(*) AS held,
                    count(*) FILTER (WHERE (q.held_until > now())) AS waiting
                   FROM zimmet_data.request q
                  WHERE (q.is_open AND (q.held_until IS NOT NULL))
                  GROUP BY q.directorate_id, q.state) h
             CROSS JOIN LATERAL ( VALUES (h.latest,h.waiting), (NULL::timestamp with time zone,(h.held - h.waiting))) u(held_until, requests))
          WHERE (u.requests > 0)) r;
view zimmet_private.cohort_parts; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Custodies that have ended, and not been taken back: what each directorate did of its own.
  request_id integer;
  directorate_id integer;
  clerk_id integer;
  subject_id integer;
  neighbourhood_id integer;
  street_id integer;
  channel_id integer;
  due_at timestamp with time zone;
  registered_at timestamp with time zone;
  directorate integer;
  clerk integer;
  subject integer;
  neighbourhood integer;
  street integer;
  channel integer;
  at timestamp with time zone;
  day bigint;
  week bigint;
  month bigint;
  given_back boolean;
  not_given_back boolean;
  handed_on boolean;
  own_seconds bigint;
  is_one_of_several boolean;
 SELECT c.request_id,
    c.directorate_id,
    c.worker_id AS clerk_id,
    r.subject_id,
    r.neighbourhood_id,
    r.street_id,
    r.channel_id,
    r.due_at,
    r.registered_at,
    c.directorate_id AS directorate,
    COALESCE(c.worker_id, 0) AS clerk,
    r.subject_id AS subject,
    COALESCE(r.neighbourhood_id, 0) AS neighbourhood,
    COALESCE(r.street_id, 0) AS street,
    r.channel_id AS channel,
    c.ended_at AS at,
    zimmet_private.step_key('1 day'::interval, c.ended_at) AS day,
    zimmet_private.step_key('7 days'::interval, c.ended_at) AS week,
    zimmet_private.month_key(c.ended_at) AS month,
    (c.ended_how = 'returned'::text) AS given_back,
    (c.ended_how <> 'returned'::text) AS not_given_back,
    (c.ended_how = 'handed_over'::text) AS handed_on,
    c.own_seconds,
    c.is_one_of_several
   FROM (zimmet_data.custody c
     LEFT JOIN zimmet_data.request r ON ((r.id = c.request_id)))
  WHERE ((c.ended_at IS NOT NULL) AND (c.ended_how IS NOT NULL) AND (c.ended_how <> 'taken_back'::text) AND (NOT (c.is_one_of_several AND (EXISTS ( SELECT
           FROM zimmet_data.custody meanwhile
          WHERE ((meanwhile.ended_how = 'taken_back'::text) AND (meanwhile.request_id = c.request_id) AND (lower(meanwhile.period) = c.ended_at)))))));
view zimmet_private.cohort_queue; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; The unsolved work of the directorates whose figures the person sees, in the order of its deadlines.
  request_id integer;
  directorate_id integer;
  clerk_id integer;
  subject_id integer;
  neighbourhood_id integer;
  street_id integer;
  channel_id integer;
  due_at timestamp with time zone;
  registered_at timestamp with time zone;
  directorate integer;
  clerk integer;
  subject integer;
  neighbourhood integer;
  street integer;
  channel integer;
  at_risk boolean;
 SELECT q.request_id,
    q.directorate_id,
    r.clerk_id,
    r.subject_id,
    r.neighbourhood_id,
    r.street_id,
    r.channel_id,
    r.due_at,
    r.registered_at,
    q.directorate_id AS directorate,
    COALESCE(r.clerk_id, 0) AS clerk,
    r.subject_id AS subject,
    COALESCE(r.neighbourhood_id, 0) AS neighbourhood,
    COALESCE(r.street_id, 0) AS street,
    r.channel_id AS channel,
    q.is_at_risk AS at_risk
   FROM (zimmet_private.queue(zimmet_private.figures_for()) q(request_id, directorate_id, is_at_risk)
     LEFT JOIN zimmet_data.request r ON ((r.id = q.request_id)));
view zimmet_private.cohort_registered; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Requests by when they were registered; not those that an earlier system had closed.
  request_id integer;
  directorate_id integer;
  clerk_id integer;
  subject_id integer;
  neighbourhood_id integer;
  street_id integer;
  channel_id integer;
  due_at timestamp with time zone;
  registered_at timestamp with time zone;
  directorate integer;
  clerk integer;
  subject integer;
  neighbourhood integer;
  street integer;
  channel integer;
  at timestamp with time zone;
  day bigint;
  week bigint;
  month bigint;
  handed_over boolean;
  returned boolean;
  moves integer;
  contact_owed boolean;
  contact_on_time boolean;
  contact_late boolean;
 SELECT id AS request_id,
    directorate_id,
    clerk_id,
    subject_id,
    neighbourhood_id,
    street_id,
    channel_id,
    due_at,
    registered_at,
    directorate_id AS directorate,
    COALESCE(clerk_id, 0) AS clerk,
    subject_id AS subject,
    COALESCE(neighbourhood_id, 0) AS neighbourhood,
    COALESCE(street_id, 0) AS street,
    channel_id AS channel,
    registered_at AS at,
    zimmet_private.step_key('1 day'::interval, registered_at) AS day,
    zimmet_private.step_key('7 days'::interval, registered_at) AS week,
    zimmet_private.month_key(registered_at) AS month,
    (hand_over_count > 0) AS handed_over,
    (returned_count > 0) AS returned,
    (hand_over_count + returned_count) AS moves,
    ((contact_due_at IS NOT NULL) AND ((contacted_at IS NOT NULL) OR (contact_due_at < now()))) AS contact_owed,
    (contacted_at <= contact_due_at) AS contact_on_time,
    (COALESCE(contacted_at, now()) > contact_due_at) AS contact_late
   FROM zimmet_data.request r
  WHERE ((original_closed_at IS NULL) AND (state <> 'taken_back'::text));
view zimmet_private.cohort_registered_tally; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Registered requests in fewer rows, by day, directorate and channel: how many of each kind.
  directorate_id integer;
  channel_id integer;
  directorate integer;
  channel integer;
  at timestamp with time zone;
  day bigint;
  week bigint;
  month bigint;
  requests integer;
  handed_over integer;
  returned integer;
  moves integer;
  moves_told integer;
  contact_owed integer;
  contact_on_time integer;
  contact_late integer;
 SELECT t.directorate_id,
    t.channel_id,
    t.directorate_id AS directorate,
    t.channel_id AS channel,
    t.day AS at,
    zimmet_private.step_key('1 day'::interval, t.day) AS day,
    zimmet_private.step_key('7 days'::interval, t.day) AS week,
    zimmet_private.month_key(t.day) AS month,
    t.sums[1] AS requests,
    t.sums[2] AS handed_over,
    t.sums[3] AS returned,
    t.sums[4] AS moves,
    t.sums[1] AS moves_told,
    t.sums[5] AS contact_owed,
    t.sums[6] AS contact_on_time,
    (t.sums[5] - t.sums[6]) AS contact_late
   FROM zimmet_data.day_tally t
  WHERE (t.cohort = 'registered'::text)
UNION ALL
 SELECT r.directorate_id,
    r.channel_id,
    r.directorate_id AS directorate,
    r.channel_id AS channel,
    r.registered_at AS at,
    zimmet_private.step_key('1 day'::interval, r.registered_at) AS day,
    zimmet_private.step_key('7 days'::interval, r.registered_at) AS week,
    zimmet_private.month_key(r.registered_at) AS month,
    0 AS requests,
    0 AS handed_over,
    0 AS returned,
    0 AS moves,
    0 AS moves_told,
    1 AS contact_owed,
    0 AS contact_on_time,
    1 AS contact_late
   FROM zimmet_data.request r
  WHERE ((r.contacted_at IS NULL) AND (r.contact_due_at IS NOT NULL) AND (r.contact_due_at < now()) AND (r.original_closed_at IS NULL) AND (r.state <> 'taken_back'::text));
view zimmet_private.cohort_resolved; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Requests by when they were resolved, by whom and for which directorate; what waits for an approval does not stand yet.
  request_id integer;
  directorate_id integer;
  clerk_id integer;
  subject_id integer;
  neighbourhood_id integer;
  street_id integer;
  channel_id integer;
  due_at timestamp with time zone;
  registered_at timestamp with time zone;
  directorate integer;
  clerk integer;
  subject integer;
  neighbourhood integer;
  street integer;
  channel integer;
  at timestamp with time zone;
  day bigint;
  week bigint;
  month bigint;
  solved boolean;
  solved_verified boolean;
  solved_waiting boolean;
  forwarded boolean;
  declined boolean;
  with_target boolean;
  on_time boolean;
  late boolean;
  on_time_changed boolean;
  late_changed boolean;
  solving_seconds bigint;
  moved_resolved boolean;
 SELECT id AS request_id,
    directorate_id,
    resolved_by AS clerk_id,
    subject_id,
    neighbourhood_id,
    street_id,
    channel_id,
    due_at,
    registered_at,
    directorate_id AS directorate,
    COALESCE(resolved_by, 0) AS clerk,
    subject_id AS subject,
    COALESCE(neighbourhood_id, 0) AS neighbourhood,
    COALESCE(street_id, 0) AS street,
    channel_id AS channel,
    resolved_at AS at,
    zimmet_private.step_key('1 day'::interval, resolved_at) AS day,
    zimmet_private.step_key('7 days'::interval, resolved_at) AS week,
    zimmet_private.month_key(resolved_at) AS month,
    (outcome = 'solved'::text) AS solved,
    ((outcome = 'solved'::text) AND (state = 'closed'::text)) AS solved_verified,
    ((outcome = 'solved'::text) AND (state = 'resolved'::text)) AS solved_waiting,
    (outcome = 'forwarded'::text) AS forwarded,
    (outcome = 'declined'::text) AS declined,
    ((outcome = 'solved'::text) AND (promised_due_at IS NOT NULL)) AS with_target,
    ((outcome = 'solved'::text) AND (resolved_at <= promised_due_at)) AS on_time,
    ((outcome = 'solved'::text) AND (resolved_at > promised_due_at)) AS late,
    ((outcome = 'solved'::text) AND (resolved_at <= due_at)) AS on_time_changed,
    ((outcome = 'solved'::text) AND (resolved_at > due_at)) AS late_changed,
        CASE
            WHEN (outcome = 'solved'::text) THEN solved_seconds
            ELSE NULL::bigint
        END AS solving_seconds,
    moved_afterwards AS moved_resolved
   FROM zimmet_data.request r
  WHERE ((state = ANY (ARRAY['resolved'::text, 'closed'::text])) AND zimmet_private.is_of_this_house(original_closed_at, reopened_count));
view zimmet_private.cohort_resolved_tally; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Resolved requests in fewer rows, by day, directorate and channel: how many of each kind.
  directorate_id integer;
  channel_id integer;
  directorate integer;
  channel integer;
  at timestamp with time zone;
  day bigint;
  week bigint;
  month bigint;
  requests integer;
  solved integer;
  solved_verified integer;
  solved_waiting integer;
  forwarded integer;
  declined integer;
  with_target integer;
  on_time integer;
  late integer;
  on_time_changed integer;
  late_changed integer;
  moved_resolved integer;
 SELECT directorate_id,
    channel_id,
    directorate_id AS directorate,
    channel_id AS channel,
    day AS at,
    zimmet_private.step_key('1 day'::interval, day) AS day,
    zimmet_private.step_key('7 days'::interval, day) AS week,
    zimmet_private.month_key(day) AS month,
    sums[1] AS requests,
    sums[2] AS solved,
    sums[3] AS solved_verified,
    (sums[2] - sums[3]) AS solved_waiting,
    sums[4] AS forwarded,
    sums[5] AS declined,
    sums[6] AS with_target,
    sums[7] AS on_time,
    (sums[6] - sums[7]) AS late,
    sums[8] AS on_time_changed,
    sums[9] AS late_changed,
    sums[10] AS moved_resolved
   FROM zimmet_data.day_tally t
  WHERE (cohort = 'resolved'::text);
view zimmet_private.cohort_verified; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Confirmations and evaluations, each of them, for whoever resolved what was confirmed.
  request_id integer;
  directorate_id integer;
  clerk_id integer;
  subject_id integer;
  neighbourhood_id integer;
  street_id integer;
  channel_id integer;
  due_at timestamp with time zone;
  registered_at timestamp with time zone;
  directorate integer;
  clerk integer;
  subject integer;
  neighbourhood integer;
  street integer;
  channel integer;
  at timestamp with time zone;
  day bigint;
  week bigint;
  month bigint;
  answered boolean;
  not_solved boolean;
  said_solved boolean;
  confirmed boolean;
  reopened boolean;
  points integer;
  scored boolean;
  satisfied boolean;
  unsatisfied boolean;
  is_one_of_several boolean;
 SELECT v.request_id,
    v.directorate_id,
    v.resolved_by AS clerk_id,
    r.subject_id,
    r.neighbourhood_id,
    r.street_id,
    r.channel_id,
    r.due_at,
    r.registered_at,
    v.directorate_id AS directorate,
    COALESCE(v.resolved_by, 0) AS clerk,
    r.subject_id AS subject,
    COALESCE(r.neighbourhood_id, 0) AS neighbourhood,
    COALESCE(r.street_id, 0) AS street,
    r.channel_id AS channel,
    v.at,
    zimmet_private.step_key('1 day'::interval, v.at) AS day,
    zimmet_private.step_key('7 days'::interval, v.at) AS week,
    zimmet_private.month_key(v.at) AS month,
    v.by_citizen AS answered,
    (v.by_citizen AND (NOT v.solved)) AS not_solved,
    (v.by_citizen AND v.solved) AS said_solved,
    v.solved AS confirmed,
    (NOT v.solved) AS reopened,
    v.score AS points,
    (v.score IS NOT NULL) AS scored,
    (v.score >= 4) AS satisfied,
    (v.score < 4) AS unsatisfied,
    v.is_one_of_several
   FROM (zimmet_data.verification v
     LEFT JOIN zimmet_data.request r ON ((r.id = v.request_id)));
view zimmet_private.cohort_verified_tally; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Confirmations in fewer rows: of requests with one by day and directorate, how many of each kind; of the others each.
  request_id integer;
  directorate_id integer;
  directorate integer;
  at timestamp with time zone;
  day bigint;
  week bigint;
  month bigint;
  requests integer;
  answered integer;
  not_solved integer;
  said_solved integer;
  confirmed integer;
  reopened integer;
  points integer;
  points_told integer;
  scored integer;
  satisfied integer;
  unsatisfied integer;
 SELECT NULL::integer AS request_id,
    t.directorate_id,
    t.directorate_id AS directorate,
    t.day AS at,
    zimmet_private.step_key('1 day'::interval, t.day) AS day,
    zimmet_private.step_key('7 days'::interval, t.day) AS week,
    zimmet_private.month_key(t.day) AS month,
    t.sums[1] AS requests,
    t.sums[2] AS answered,
    (t.sums[2] - t.sums[3]) AS not_solved,
    t.sums[3] AS said_solved,
    t.sums[4] AS confirmed,
    (t.sums[1] - t.sums[4]) AS reopened,
    t.sums[5] AS points,
    t.sums[6] AS points_told,
    t.sums[6] AS scored,
    t.sums[7] AS satisfied,
    (t.sums[6] - t.sums[7]) AS unsatisfied
   FROM zimmet_data.day_tally t
  WHERE (t.cohort = 'verified'::text)
UNION ALL
 SELECT v.request_id,
    v.directorate_id,
    v.directorate_id AS directorate,
    v.at,
    zimmet_private.step_key('1 day'::interval, v.at) AS day,
    zimmet_private.step_key('7 days'::interval, v.at) AS week,
    zimmet_private.month_key(v.at) AS month,
    1 AS requests,
    (v.by_citizen)::integer AS answered,
    ((v.by_citizen AND (NOT v.solved)))::integer AS not_solved,
    ((v.by_citizen AND v.solved))::integer AS said_solved,
    (v.solved)::integer AS confirmed,
    ((NOT v.solved))::integer AS reopened,
    v.score AS points,
    ((v.score IS NOT NULL))::integer AS points_told,
    ((v.score IS NOT NULL))::integer AS scored,
    (COALESCE((v.score >= 4), false))::integer AS satisfied,
    (COALESCE((v.score < 4), false))::integer AS unsatisfied
   FROM zimmet_data.verification v
  WHERE (v.is_one_of_several OR (v.directorate_id IS NULL));
view zimmet_private.cohort_voices; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Every request that waits, on its own or joined, as the master stands that answers for it.
  request_id integer;
  directorate_id integer;
  clerk_id integer;
  subject_id integer;
  neighbourhood_id integer;
  street_id integer;
  channel_id integer;
  due_at timestamp with time zone;
  registered_at timestamp with time zone;
  directorate integer;
  clerk integer;
  subject integer;
  neighbourhood integer;
  street integer;
  channel integer;
  overdue_voices boolean;
  legal_overdue_voices boolean;
 SELECT r.id AS request_id,
    r.directorate_id,
    r.clerk_id,
    r.subject_id,
    r.neighbourhood_id,
    r.street_id,
    r.channel_id,
    r.due_at,
    r.registered_at,
    r.directorate_id AS directorate,
    COALESCE(r.clerk_id, 0) AS clerk,
    r.subject_id AS subject,
    COALESCE(r.neighbourhood_id, 0) AS neighbourhood,
    COALESCE(r.street_id, 0) AS street,
    r.channel_id AS channel,
    zimmet_private.is_late(r.state, r.promised_due_at, now()) AS overdue_voices,
    zimmet_private.is_late(r.state, r.legal_due_at, now()) AS legal_overdue_voices
   FROM zimmet_data.request r
  WHERE r.is_open
UNION ALL
 SELECT joined_voices.request_id,
    joined_voices.directorate_id,
    joined_voices.clerk_id,
    joined_voices.subject_id,
    joined_voices.neighbourhood_id,
    joined_voices.street_id,
    joined_voices.channel_id,
    joined_voices.due_at,
    joined_voices.registered_at,
    joined_voices.directorate,
    joined_voices.clerk,
    joined_voices.subject,
    joined_voices.neighbourhood,
    joined_voices.street,
    joined_voices.channel,
    joined_voices.overdue_voices,
    joined_voices.legal_overdue_voices
   FROM zimmet_private.joined_voices;
view zimmet_private.cohort_voices_tally; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Every request that waits, on its own by directorate, how many of each kind; joined each.
  directorate_id integer;
  directorate integer;
  requests bigint;
  overdue_voices bigint;
  legal_overdue_voices bigint;
 SELECT o.directorate_id,
    o.directorate_id AS directorate,
    o.requests,
    o.overdue_voices,
    o.legal_overdue_voices
   FROM ( SELECT r.directorate_id,
            count(*) AS requests,
            count(*) FILTER (WHERE zimmet_private.is_late(r.state, r.promised_due_at, now())) AS overdue_voices,
            count(*) FILTER (WHERE zimmet_private.is_late(r.state, r.legal_due_at, now())) AS legal_overdue_voices
           FROM zimmet_data.request r
          WHERE r.is_open
          GROUP BY r.directorate_id) o
UNION ALL
 SELECT j.directorate_id,
    j.directorate,
    (1)::bigint AS requests,
    (((j.overdue_voices IS TRUE))::integer)::bigint AS overdue_voices,
    (((j.legal_overdue_voices IS TRUE))::integer)::bigint AS legal_overdue_voices
   FROM zimmet_private.joined_voices j;
view zimmet_private.complainant_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Complainants that the history does not bear out.
  request_id integer;
  entry integer;
  fault text;
 SELECT c.request_id,
    h.entry,
    f.fault
   FROM (((zimmet_data.complainant c
     LEFT JOIN zimmet_data.history h ON (((h.request_id = c.request_id) AND (h.at = c.at))))
     LEFT JOIN zimmet_data.request j ON ((j.id = c.joined_request_id)))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN ((h.entry IS NULL) AND (NOT (EXISTS ( SELECT
                       FROM (zimmet_data.history g
                         JOIN zimmet_data.complainant t ON ((((t.request_id)::text = (g.details ->> 'requestId'::text)) AND (t.at = c.at) AND (t.staff_id = c.staff_id) AND (NOT (t.citizen_id IS DISTINCT FROM c.citizen_id)) AND ((COALESCE(t.joined_request_id, t.request_id) = c.joined_request_id) OR (COALESCE(t.joined_request_id, t.request_id) = t.request_id)))))
                      WHERE ((g.request_id = c.request_id) AND (g.act = 'join_into'::text)))))) THEN 'row without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.staff_id <> h.staff_id) THEN 'staff differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.act = 'add_complainant'::text) AND (((c.citizen_id)::text IS DISTINCT FROM (h.details ->> 'citizenId'::text)) OR (c.joined_request_id IS NOT NULL))) THEN 'citizen differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.act = 'join_into'::text) AND ((c.joined_request_id)::text IS DISTINCT FROM (h.details ->> 'requestId'::text))) THEN 'joined request differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.act = 'join_into'::text) AND (c.citizen_id IS DISTINCT FROM j.citizen_id)) THEN 'citizen differs'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL)
UNION ALL
 SELECT h.request_id,
    h.entry,
    'row missing'::text AS fault
   FROM (zimmet_data.history h
     LEFT JOIN zimmet_private.unknown_entry u ON ((u.request_id = h.request_id)))
  WHERE ((h.act = ANY (ARRAY['add_complainant'::text, 'join_into'::text])) AND (u.entry IS NULL) AND (NOT (EXISTS ( SELECT
           FROM zimmet_data.complainant c
          WHERE ((c.request_id = h.request_id) AND (c.at = h.at))))));
view zimmet_private.contact_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Contacts that the history does not bear out.
  request_id integer;
  entry integer;
  fault text;
 SELECT COALESCE(c.request_id, h.request_id) AS request_id,
    h.entry,
    f.fault
   FROM (((zimmet_data.contact c
     FULL JOIN ( SELECT x.request_id,
            x.entry,
            x.at,
            x.staff_id,
            x.login,
            x.act,
            x.details,
            x.version,
            x.previous_hash,
            x.hash
           FROM zimmet_data.history x
          WHERE ((x.act = 'log_contact'::text) AND ((x.details ->> 'reached'::text) = 'true'::text))) h ON (((h.request_id = c.request_id) AND (h.at = c.at))))
     LEFT JOIN zimmet_data.history l ON (((h.entry IS NULL) AND (l.request_id = c.request_id) AND (l.at = c.at) AND (l.act = 'log_contact'::text))))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (c.request_id IS NULL) THEN 'row missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.entry IS NULL) AND ((l.entry IS NULL) OR ((l.details ->> 'reached'::text) = 'false'::text))) THEN 'row without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.staff_id <> COALESCE(h.staff_id, l.staff_id)) THEN 'staff differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.note_id)::text <> (COALESCE(h.details, l.details) ->> 'noteId'::text)) THEN 'note differs'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.count_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Every number, count and date of a request that its history does not bear out. Deadlines in milliseconds, where the history mentions them.
  request_id integer;
  entry integer;
  fault text;
 SELECT r.id AS request_id,
    NULL::integer AS entry,
    f.fault
   FROM ((((zimmet_data.request r
     JOIN ( SELECT h_1.request_id,
            max(h_1.version) AS version,
            max(h_1.at) AS changed_at,
            (count(*) FILTER (WHERE (h_1.act = 'return_custody'::text)) - count(*) FILTER (WHERE ((h_1.act = 'undo'::text) AND ((h_1.details ->> 'act'::text) = 'return_custody'::text)))) AS returned,
            count(*) FILTER (WHERE (h_1.act = 'reopen'::text)) AS reopened,
            (count(*) FILTER (WHERE (h_1.act = 'hand_over'::text)) - count(*) FILTER (WHERE ((h_1.act = 'undo'::text) AND ((h_1.details ->> 'act'::text) = 'hand_over'::text)))) AS handed_over,
            count(*) FILTER (WHERE (h_1.act = ANY (ARRAY['join'::text, 'separate'::text, 'follow_master'::text]))) AS joined,
            min(h_1.at) FILTER (WHERE ((h_1.act = 'log_contact'::text) AND ((h_1.details ->> 'reached'::text) IS DISTINCT FROM 'false'::text))) AS contacted_at,
            (array_agg((h_1.details ->> 'dueAt'::text) ORDER BY h_1.entry DESC) FILTER (WHERE (h_1.details ? 'dueAt'::text)))[1] AS due_at,
            (array_agg((h_1.details ->> 'legalDueAt'::text) ORDER BY h_1.entry DESC) FILTER (WHERE (h_1.details ? 'legalDueAt'::text)))[1] AS legal_due_at
           FROM zimmet_data.history h_1
          GROUP BY h_1.request_id) h ON ((h.request_id = r.id)))
     LEFT JOIN zimmet_private.unknown_entry u ON ((u.request_id = r.id)))
     LEFT JOIN zimmet_data.citizen z ON ((z.id = r.citizen_id)))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (r.version <> h.version) THEN 'version differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (r.changed_at <> h.changed_at) THEN 'changed_at differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((u.entry IS NULL) AND (r.returned_count <> h.returned)) THEN 'returned_count differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((u.entry IS NULL) AND (r.reopened_count <> h.reopened)) THEN 'reopened_count differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((u.entry IS NULL) AND ((r.hand_over_count < h.handed_over) OR (r.hand_over_count > (h.handed_over + h.joined)))) THEN 'hand_over_count differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((u.entry IS NULL) AND (r.contacted_at IS DISTINCT FROM h.contacted_at)) THEN 'contacted_at differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.due_at IS NOT NULL) AND ((zimmet_private.milliseconds(r.due_at))::text IS DISTINCT FROM h.due_at)) THEN 'due_at differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((r.legal_due_at IS NOT NULL) AND ((zimmet_private.milliseconds(r.legal_due_at))::text IS DISTINCT FROM h.legal_due_at)) THEN 'legal_due_at differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((r.legal_due_at IS NULL) AND (r.legal_since IS NOT NULL)) THEN 'legal clock differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (r.masked_citizen IS DISTINCT FROM z.masked_name) THEN 'masked_citizen differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((r.number !~ '^\d\d-\d{6,}-\d$'::text) OR ("right"(r.number, 1) <> zimmet_private.check_digit(replace("left"(r.number, '-2'::integer), '-'::text, ''::text))) OR ("left"(r.number, 2) <> to_char((r.registered_at AT TIME ZONE zimmet_private.zone()), 'YY'::text))) THEN 'number differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (((r.resolved_by IS NOT NULL) OR (r.resolved_at IS NOT NULL)) AND (r.outcome IS NULL)) THEN 'outcome differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((r.calendar_id IS NULL) AND (r.due_at IS NOT NULL)) THEN 'calendar_id differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((r.resolved_at IS NULL) AND (r.solved_seconds IS NOT NULL) AND (r.imported_from IS NULL)) THEN 'solved_seconds differ'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.custody_end_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Custody whose end the history does not bear out. Who worked on what ended before that was kept, nobody knows.
  request_id integer;
  entry integer;
  fault text;
 SELECT c.request_id,
    e.entry,
    f.fault
   FROM ((((((zimmet_data.custody c
     LEFT JOIN zimmet_data.history e ON (((e.request_id = c.request_id) AND (e.at = upper(c.period)))))
     LEFT JOIN zimmet_data.history i ON (((i.request_id = c.request_id) AND (i.entry = 1) AND (c.how = 'imported'::text))))
     LEFT JOIN zimmet_private.unknown_entry u ON ((u.request_id = c.request_id)))
     LEFT JOIN LATERAL ( SELECT (w_1.details ->> 'clerkId'::text) AS clerk_id
           FROM zimmet_data.history w_1
          WHERE ((w_1.request_id = c.request_id) AND (w_1.at < upper(c.period)) AND (w_1.act = ANY (ARRAY['register'::text, 'import'::text, 'take'::text, 'assign'::text, 'release'::text, 'hand_over'::text, 'return_custody'::text, 'undo'::text])))
          ORDER BY w_1.entry DESC
         LIMIT 1) w ON (true))
     LEFT JOIN LATERAL ( SELECT max(s_1.at) AS at
           FROM zimmet_data.history s_1
          WHERE ((s_1.request_id =
                CASE
                    WHEN (e.act = 'follow_master'::text) THEN ((e.details ->> 'masterId'::text))::integer
                    ELSE c.request_id
                END) AND (s_1.act = 'resolve'::text) AND (s_1.at < upper(c.period)))) s ON ((e.act = ANY (ARRAY['verify'::text, 'follow_master'::text]))))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN ((e.entry IS NULL) AND (NOT ((i.act = 'import'::text) AND (i.details ? 'closedAt'::text)))) THEN 'ends without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((i.details ? 'closedAt'::text) AND (c.how = 'imported'::text) AND (abs((((i.details ->> 'closedAt'::text))::bigint - zimmet_private.milliseconds(upper(c.period)))) > 1)) THEN 'end differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.ended_how IS DISTINCT FROM COALESCE(
                    CASE e.act
                        WHEN 'hand_over'::text THEN 'handed_over'::text
                        WHEN 'return_custody'::text THEN 'returned'::text
                        WHEN 'reopen'::text THEN 'reopened'::text
                        WHEN 'verify'::text THEN 'closed'::text
                        WHEN 'join'::text THEN 'joined'::text
                        WHEN 'separate'::text THEN 'separated'::text
                        WHEN 'undo'::text THEN 'taken_back'::text
                        WHEN 'take_back_import'::text THEN 'taken_back'::text
                        WHEN 'follow_master'::text THEN
                        CASE
                            WHEN c.ended_by_closing THEN 'closed'::text
                            ELSE 'joined'::text
                        END
                        ELSE NULL::text
                    END,
                    CASE
                        WHEN ((i.act = 'import'::text) AND (e.entry IS NULL) AND (c.ended_how IS NOT NULL)) THEN 'closed'::text
                        ELSE c.ended_how
                    END)) THEN 'ended_how differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.ended_by_closing <> COALESCE(((c.ended_how = 'closed'::text) OR COALESCE((e.act = 'take_back_import'::text), false)), ((i.act = 'import'::text) AND (e.entry IS NULL)), false)) THEN 'ended_by_closing differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.ended_how <> 'closed'::text) AND (c.own_ended_at IS DISTINCT FROM upper(c.period))) THEN 'own_ended_at differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.ended_how = 'closed'::text) AND (e.act = ANY (ARRAY['verify'::text, 'follow_master'::text])) AND (c.own_ended_at IS DISTINCT FROM zimmet_private.own_end(c.period, s.at))) THEN 'own_ended_at differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.ended_by_closing AND (e.entry IS NULL) AND ((zimmet_private.milliseconds(c.own_ended_at))::text IS DISTINCT FROM (i.details ->> 'closedAt'::text))) THEN 'own_ended_at differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.own_seconds < 0) OR ((c.own_seconds)::numeric > (EXTRACT(epoch FROM (c.own_ended_at - lower(c.period))) + (1)::numeric))) THEN 'own_seconds differ'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((u.entry IS NULL) AND (e.act <> ALL (ARRAY['reopen'::text, 'follow_master'::text, 'join'::text, 'separate'::text])) AND (c.worker_id IS NOT NULL) AND ((c.worker_id)::text IS DISTINCT FROM w.clerk_id)) THEN 'worker differs'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE ((f.fault IS NOT NULL) AND (NOT upper_inf(c.period)));
view zimmet_private.custody_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Every place where a ledger breaks the promise of no gap, no overlap, one holder. Empty when all is well.
  request_id integer;
  fault text;
 WITH ledger AS (
         SELECT c.request_id,
            c.directorate_id,
            c.period,
            c.ended_by_closing,
            lead(lower(c.period)) OVER request_time AS next_start,
            row_number() OVER request_time AS place
           FROM zimmet_data.custody c
          WINDOW request_time AS (PARTITION BY c.request_id ORDER BY (lower(c.period)))
        )
 SELECT r.id AS request_id,
    f.fault
   FROM ((zimmet_data.request r
     LEFT JOIN ledger l ON ((l.request_id = r.id)))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (l.request_id IS NULL) THEN 'no custody'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((l.place = 1) AND (lower(l.period) <> r.registered_at)) THEN 'custody does not begin at registration'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((l.next_start IS NOT NULL) AND (upper(l.period) <> l.next_start) AND (NOT l.ended_by_closing)) THEN 'gap'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((l.next_start IS NULL) AND (upper_inf(l.period) <> (r.closed_at IS NULL))) THEN 'end does not fit closing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((l.next_start IS NULL) AND (NOT upper_inf(l.period)) AND (NOT l.ended_by_closing)) THEN 'ended without closing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((l.next_start IS NULL) AND (l.directorate_id <> r.directorate_id)) THEN 'holder differs'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.custody_missing_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Acts that gave custody without a period of it, and requests that do not stand as their custody does.
  request_id integer;
  entry integer;
  fault text;
 SELECT h.request_id,
    h.entry,
    'custody missing'::text AS fault
   FROM zimmet_data.history h
  WHERE (((h.act = ANY (ARRAY['register'::text, 'hand_over'::text, 'return_custody'::text])) OR ((h.act = 'undo'::text) AND (h.details ? 'to'::text))) AND (NOT (EXISTS ( SELECT
           FROM zimmet_data.custody c
          WHERE ((c.request_id = h.request_id) AND (lower(c.period) = h.at))))))
UNION ALL
 SELECT r.id AS request_id,
    NULL::integer AS entry,
    'held_by differs'::text AS fault
   FROM (zimmet_data.request r
     JOIN ( SELECT c_1.request_id,
            array_agg(DISTINCT c_1.directorate_id ORDER BY c_1.directorate_id) AS holders
           FROM zimmet_data.custody c_1
          GROUP BY c_1.request_id) c ON ((c.request_id = r.id)))
  WHERE (ARRAY( SELECT DISTINCT d.d
           FROM unnest(r.held_by) d(d)
          ORDER BY d.d) <>
        CASE
            WHEN (r.state = 'taken_back'::text) THEN '{}'::integer[]
            ELSE c.holders
        END)
UNION ALL
 SELECT r.id AS request_id,
    NULL::integer AS entry,
    'state differs from the custody'::text AS fault
   FROM (zimmet_data.request r
     JOIN zimmet_data.custody c ON (((c.request_id = r.id) AND upper_inf(c.period))))
  WHERE ((r.master_id IS NULL) AND ((r.state = 'new'::text) <> (c.accepted_at IS NULL)))
UNION ALL
 SELECT c.request_id,
    NULL::integer AS entry,
    'running custody has an end'::text AS fault
   FROM zimmet_data.custody c
  WHERE (upper_inf(c.period) AND (c.how <> 'imported'::text) AND (COALESCE(c.ended_how, (c.own_ended_at)::text, (c.own_seconds)::text, (c.worker_id)::text) IS NOT NULL))
UNION ALL
 SELECT c.request_id,
    NULL::integer AS entry,
    'no request'::text AS fault
   FROM zimmet_data.custody c
  WHERE (NOT (EXISTS ( SELECT
           FROM zimmet_data.request r
          WHERE (r.id = c.request_id))));
view zimmet_private.custody_told_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Custody whose beginning or acceptance the history does not bear out.
  request_id integer;
  entry integer;
  fault text;
 WITH begun AS (
         SELECT c_1.request_id,
            c_1.period,
            c_1.directorate_id,
            c_1.how,
            c_1.reason_id,
            c_1.words,
            c_1.moved_by,
            c_1.accepted_at,
            c_1.accepted_by,
            c_1.ended_by_closing,
            c_1.target_unit,
            c_1.target_amount,
            c_1.due_at,
            c_1.ended_at,
            c_1.ended_how,
            c_1.own_ended_at,
            c_1.own_seconds,
            c_1.worker_id,
            c_1.counts_from,
            c_1.is_one_of_several,
            b.entry,
            b.act,
            b.staff_id,
            b.details,
            lag(c_1.directorate_id) OVER (PARTITION BY c_1.request_id ORDER BY (lower(c_1.period))) AS directorate_before,
            lag(COALESCE(c_1.counts_from, lower(c_1.period)), 2) OVER (PARTITION BY c_1.request_id ORDER BY (lower(c_1.period))) AS counted_before
           FROM (zimmet_data.custody c_1
             LEFT JOIN zimmet_data.history b ON (((b.request_id = c_1.request_id) AND (b.at =
                CASE
                    WHEN (c_1.how = 'imported'::text) THEN b.at
                    ELSE lower(c_1.period)
                END) AND ((c_1.how <> 'imported'::text) OR (b.entry = 1)))))
        )
 SELECT c.request_id,
    COALESCE(c.entry, e.entry) AS entry,
    f.fault
   FROM ((((begun c
     LEFT JOIN zimmet_data.history e ON (((e.request_id = c.request_id) AND (e.at = upper(c.period)))))
     LEFT JOIN LATERAL ( SELECT a_1.at,
            a_1.staff_id
           FROM zimmet_data.history a_1
          WHERE ((a_1.request_id = c.request_id) AND (a_1.at <@ c.period) AND (a_1.act = ANY (ARRAY['accept_custody'::text, 'take'::text, 'assign'::text, 'reopen'::text, 'undo'::text])) AND ((a_1.act <> ALL (ARRAY['reopen'::text, 'undo'::text])) OR (((a_1.details ->> 'state'::text) IS DISTINCT FROM 'new'::text) AND (c.accepted_at IS NOT NULL))) AND (NOT ((a_1.act = 'reopen'::text) AND (a_1.at = lower(c.period)) AND (c.directorate_id <> c.directorate_before))) AND (NOT (EXISTS ( SELECT
                   FROM zimmet_data.history n
                  WHERE ((n.request_id = a_1.request_id) AND (n.entry = (a_1.entry + 1)) AND (n.act = 'undo'::text) AND ((n.details ->> 'state'::text) = 'new'::text))))))
          ORDER BY a_1.entry
         LIMIT 1) a ON (true))
     LEFT JOIN zimmet_private.unknown_entry u ON ((u.request_id = c.request_id)))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (c.entry IS NULL) THEN 'begins without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.how <> COALESCE(
                    CASE c.act
                        WHEN 'register'::text THEN 'registered'::text
                        WHEN 'import'::text THEN 'imported'::text
                        WHEN 'hand_over'::text THEN 'handed_over'::text
                        WHEN 'return_custody'::text THEN 'returned'::text
                        WHEN 'reopen'::text THEN 'reopened'::text
                        WHEN 'follow_master'::text THEN 'joined'::text
                        WHEN 'join'::text THEN 'joined'::text
                        WHEN 'separate'::text THEN 'separated'::text
                        WHEN 'undo'::text THEN 'taken_back'::text
                        ELSE NULL::text
                    END, c.how)) THEN 'how differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.act = 'import'::text) AND (((c.details ->> 'registeredAt'::text))::bigint <> zimmet_private.milliseconds(lower(c.period)))) THEN 'beginning differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.directorate_id)::text <>
                    CASE
                        WHEN (c.act = ANY (ARRAY['register'::text, 'import'::text])) THEN (c.details ->> 'directorateId'::text)
                        WHEN (c.act = ANY (ARRAY['hand_over'::text, 'return_custody'::text, 'undo'::text])) THEN (c.details ->> 'to'::text)
                        ELSE NULL::text
                    END) THEN 'directorate differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.act = 'reopen'::text) AND (c.directorate_id <> c.directorate_before) AND (NOT (EXISTS ( SELECT
                       FROM zimmet_data.directorate d
                      WHERE ((d.id = c.directorate_id) AND d.is_dispatch_desk))))) THEN 'directorate differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.act = ANY (ARRAY['join'::text, 'follow_master'::text])) AND (NOT (EXISTS ( SELECT
                       FROM zimmet_data.custody m
                      WHERE (((m.request_id)::text = (c.details ->> 'masterId'::text)) AND (m.directorate_id = c.directorate_id) AND (lower(m.period) <= lower(c.period))))))) THEN 'directorate differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.counts_from IS DISTINCT FROM
                    CASE c.how
                        WHEN 'taken_back'::text THEN c.counted_before
                        ELSE NULL::timestamp with time zone
                    END) THEN 'counts_from differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.moved_by <> c.staff_id) THEN 'moved_by differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.act = ANY (ARRAY['register'::text, 'import'::text, 'hand_over'::text, 'return_custody'::text, 'reopen'::text, 'follow_master'::text, 'join'::text, 'separate'::text])) AND ((c.reason_id)::text IS DISTINCT FROM (c.details ->> 'reasonId'::text))) THEN 'reason differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.act = ANY (ARRAY['register'::text, 'hand_over'::text, 'return_custody'::text, 'reopen'::text, 'follow_master'::text, 'join'::text, 'separate'::text])) AND (encode(sha256(convert_to(c.words, 'UTF8'::name)), 'hex'::text) IS DISTINCT FROM
                    CASE
                        WHEN (c.act = ANY (ARRAY['hand_over'::text, 'return_custody'::text])) THEN (c.details ->> 'wordsHash'::text)
                        ELSE NULL::text
                    END)) THEN 'words differ'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.accepted_at IS DISTINCT FROM a.at) AND (u.entry IS NULL)) THEN 'accepted_at differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.accepted_at = a.at) AND (c.accepted_by IS DISTINCT FROM a.staff_id)) THEN 'accepted_by differs'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.day_tally_counted; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; What the kept sums of days must be, counted anew.
  cohort text;
  day timestamp with time zone;
  directorate_id integer;
  channel_id integer;
  sums integer[];
 SELECT (cell).cohort AS cohort,
    (cell).day AS day,
    (cell).directorate_id AS directorate_id,
    (cell).channel_id AS channel_id,
    (array_remove(ARRAY[sum((cell).sums[1]), sum((cell).sums[2]), sum((cell).sums[3]), sum((cell).sums[4]), sum((cell).sums[5]), sum((cell).sums[6]), sum((cell).sums[7]), sum((cell).sums[8]), sum((cell).sums[9]), sum((cell).sums[10])], NULL::bigint))::integer[] AS sums
   FROM ( SELECT zimmet_private.registered_cell(r.*) AS cell
           FROM zimmet_data.request r
        UNION ALL
         SELECT zimmet_private.resolved_cell(r.*) AS resolved_cell
           FROM zimmet_data.request r
        UNION ALL
         SELECT zimmet_private.verified_cell(v.*) AS verified_cell
           FROM zimmet_data.verification v
 OFFSET 0) c
  WHERE ((cell).cohort IS NOT NULL)
  GROUP BY (cell).cohort, (cell).day, (cell).directorate_id, (cell).channel_id;
view zimmet_private.day_tally_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Where the kept sums of days differ from a count; no row means they are right.
  request_id integer;
  entry integer;
  fault text;
 WITH told AS (
         SELECT t_1.cohort,
            t_1.day,
            t_1.directorate_id,
            t_1.channel_id,
            array_agg(t_1.sum ORDER BY t_1.place) AS sums
           FROM ( SELECT t_2.cohort,
                    t_2.day,
                    t_2.directorate_id,
                    t_2.channel_id,
                    u.place,
                    (sum(u.sum))::integer AS sum
                   FROM (zimmet_data.day_tally t_2
                     CROSS JOIN LATERAL unnest(t_2.sums) WITH ORDINALITY u(sum, place))
                  GROUP BY t_2.cohort, t_2.day, t_2.directorate_id, t_2.channel_id, u.place) t_1
          GROUP BY t_1.cohort, t_1.day, t_1.directorate_id, t_1.channel_id
         HAVING bool_or((t_1.sum <> 0))
        )
 SELECT NULL::integer AS request_id,
    NULL::integer AS entry,
    format('%s %s, directorate %s, channel %s: told %s, counted %s'::text, cohort, day, directorate_id, channel_id, t.sums, c.sums) AS fault
   FROM (told t
     FULL JOIN zimmet_private.day_tally_counted c USING (cohort, day, directorate_id, channel_id))
  WHERE (t.sums IS DISTINCT FROM c.sums);
view zimmet_private.deadline_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Deadlines of open requests that are not what their facts give today.
  request_id integer;
  entry integer;
  fault text;
 SELECT m.request_id,
    NULL::integer AS entry,
    'deadline does not follow from the facts'::text AS fault
   FROM zimmet_private.moved_deadline m
UNION ALL
 SELECT c.request_id,
    NULL::integer AS entry,
    'deadline of the holder does not follow from the facts'::text AS fault
   FROM zimmet_private.fresh_custody_deadline c
  WHERE (c.is_open AND (c.due_before IS DISTINCT FROM c.due_at));
view zimmet_private.disclosure_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Looks at personal data that the history does not bear out.
  request_id integer;
  entry integer;
  fault text;
 SELECT COALESCE(d.request_id, h.request_id) AS request_id,
    h.entry,
    f.fault
   FROM (((zimmet_data.disclosure d
     FULL JOIN ( SELECT x.request_id,
            x.entry,
            x.at,
            x.staff_id,
            x.login,
            x.act,
            x.details,
            x.version,
            x.previous_hash,
            x.hash
           FROM zimmet_data.history x
          WHERE (x.act = 'reveal'::text)) h ON (((h.request_id = d.request_id) AND (h.at = d.at))))
     LEFT JOIN zimmet_data.command c ON ((c.id = d.command_id)))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (d.request_id IS NULL) THEN 'row missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (h.request_id IS NULL) THEN 'row without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (d.staff_id <> h.staff_id) THEN 'staff differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((d.citizen_id)::text <> (h.details ->> 'citizenId'::text)) THEN 'citizen differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((d.reason_id)::text <> (h.details ->> 'reasonId'::text)) THEN 'reason differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.request_id IS NOT NULL) AND (d.request_id IS NOT NULL) AND (encode(sha256(convert_to(d.words, 'UTF8'::name)), 'hex'::text) IS DISTINCT FROM (h.details ->> 'wordsHash'::text))) THEN 'words differ'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.act <> 'reveal'::text) OR (c.staff_id <> d.staff_id) OR ((c.answer ->> 'requestId'::text) <> (d.request_id)::text)) THEN 'command differs'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.explanation_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Questions and answers that the history does not bear out.
  request_id integer;
  entry integer;
  fault text;
 SELECT COALESCE(x.request_id, h.request_id) AS request_id,
    h.entry,
    f.fault
   FROM (((zimmet_data.explanation x
     FULL JOIN ( SELECT e.request_id,
            e.entry,
            e.at,
            e.staff_id,
            e.login,
            e.act,
            e.details,
            e.version,
            e.previous_hash,
            e.hash,
            row_number() OVER (PARTITION BY e.request_id ORDER BY e.entry) AS place
           FROM zimmet_data.history e
          WHERE (e.act = 'ask_explanation'::text)) h ON (((h.request_id = x.request_id) AND (h.at = x.asked_at))))
     LEFT JOIN LATERAL ( SELECT a_1.at,
            a_1.staff_id,
            a_1.details
           FROM zimmet_data.history a_1
          WHERE ((a_1.request_id = x.request_id) AND (a_1.act = 'explain'::text) AND (a_1.at > x.asked_at))
          ORDER BY a_1.entry
         LIMIT 1) a ON (true))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (x.request_id IS NULL) THEN 'row missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (h.request_id IS NULL) THEN 'row without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (x.asked_by <> h.staff_id) THEN 'asked_by differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (encode(sha256(convert_to(x.question, 'UTF8'::name)), 'hex'::text) <> (h.details ->> 'wordsHash'::text)) THEN 'question differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((x.request_id IS NOT NULL) AND ((x.answered_at IS DISTINCT FROM a.at) OR (x.answered_by IS DISTINCT FROM a.staff_id))) THEN 'answer differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((x.request_id IS NOT NULL) AND (encode(sha256(convert_to(x.answer, 'UTF8'::name)), 'hex'::text) IS DISTINCT FROM (a.details ->> 'wordsHash'::text))) THEN 'answer differs'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.extension_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Extensions that the history does not bear out.
  request_id integer;
  entry integer;
  fault text;
 SELECT COALESCE(x.request_id, h.request_id) AS request_id,
    h.entry,
    f.fault
   FROM (((zimmet_data.extension x
     FULL JOIN ( SELECT e.request_id,
            e.entry,
            e.at,
            e.staff_id,
            e.login,
            e.act,
            e.details,
            e.version,
            e.previous_hash,
            e.hash
           FROM zimmet_data.history e
          WHERE (e.act = 'extend'::text)) h ON (((h.request_id = x.request_id) AND (h.at = x.at))))
     LEFT JOIN LATERAL ( SELECT (b_1.details ->> 'dueAt'::text) AS due_at
           FROM zimmet_data.history b_1
          WHERE ((b_1.request_id = h.request_id) AND (b_1.entry < h.entry) AND (b_1.details ? 'dueAt'::text))
          ORDER BY b_1.entry DESC
         LIMIT 1) b ON (true))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (x.request_id IS NULL) THEN 'row missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (h.request_id IS NULL) THEN 'row without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (x.staff_id <> h.staff_id) THEN 'staff differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (encode(sha256(convert_to(x.words, 'UTF8'::name)), 'hex'::text) <> (h.details ->> 'wordsHash'::text)) THEN 'words differ'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((zimmet_private.milliseconds(x.due_before))::text <> b.due_at) THEN 'due_before differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((zimmet_private.milliseconds(x.due_after))::text <> (h.details ->> 'dueAt'::text)) THEN 'due_after differs'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.file_content_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Bytes that are not what their SHA-256 says. Reads every file.
  request_id integer;
  entry integer;
  fault text;
 SELECT a.request_id,
    NULL::integer AS entry,
    f.fault
   FROM ((zimmet_data.file_content k
     LEFT JOIN LATERAL ( SELECT a_1.request_id
           FROM zimmet_data.attachment a_1
          WHERE (a_1.hash = k.hash)
          ORDER BY a_1.id
         LIMIT 1) a ON (true))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (k.hash <> sha256(k.content)) THEN 'bytes altered'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((k.media_type <> zimmet_private.media_type(k.content)) OR ((a.request_id IS NOT NULL) AND (zimmet_private.media_type(k.content) IS NULL))) THEN 'media_type altered'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((a.request_id IS NULL) AND (NOT (EXISTS ( SELECT
                       FROM zimmet_data.message_media m
                      WHERE (m.hash = k.hash))))) THEN 'content of no attachment'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.flat_clock; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; The clocks for many questions at once, to be materialized by the query that asks them.
  calendar_id integer;
  starts double precision[];
  ends double precision[];
  worked_before double precision[];
  days double precision[];
  day_ends double precision[];
 SELECT calendar_id,
    (starts || '{}'::double precision[]) AS starts,
    (ends || '{}'::double precision[]) AS ends,
    (worked_before || '{}'::double precision[]) AS worked_before,
    (days || '{}'::double precision[]) AS days,
    (day_ends || '{}'::double precision[]) AS day_ends
   FROM zimmet_data.work_clock c;
view zimmet_private.fresh_custody_deadline; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; The holders' own deadlines worked out anew: what set_custody_deadline gives each of them alone.
  request_id integer;
  period tstzrange;
  is_open boolean;
  due_before timestamp with time zone;
  due_at timestamp with time zone;
 WITH clock AS MATERIALIZED (
         SELECT k_1.calendar_id,
            k_1.starts,
            k_1.ends,
            k_1.worked_before,
            k_1.days,
            k_1.day_ends
           FROM zimmet_private.flat_clock k_1
        ), present AS MATERIALIZED (
         SELECT zimmet_private.present() AS at
        )
 SELECT c.request_id,
    c.period,
    r.is_open,
    c.due_at AS due_before,
    zimmet_private.unless_passed(c.due_at, to_timestamp((
        CASE
            WHEN (c.target_unit IS NOT NULL) THEN due.second
            ELSE NULL::bigint
        END)::double precision), n.at) AS due_at
   FROM ((((((((zimmet_data.request r
     CROSS JOIN present n)
     JOIN zimmet_data.custody c ON (((c.request_id = r.id) AND upper_inf(c.period))))
     JOIN zimmet_data.directorate d ON ((d.id = c.directorate_id)))
     JOIN clock k ON ((k.calendar_id = d.calendar_id)))
     CROSS JOIN LATERAL ( SELECT zimmet_private.second_of(COALESCE(c.counts_from, lower(c.period))) AS since
         OFFSET 0) f)
     CROSS JOIN LATERAL zimmet_private.paused_second(k.starts, k.ends, k.worked_before, r.id, COALESCE(c.counts_from, lower(c.period))) p(seconds))
     CROSS JOIN LATERAL ( SELECT (p.seconds + r.extension_seconds) AS seconds
         OFFSET 0) added)
     CROSS JOIN LATERAL zimmet_private.deadline_second(k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.since, c.target_unit, c.target_amount, added.seconds) due(second));
view zimmet_private.fresh_deadline; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; The deadlines of all requests worked out anew from the facts: what set_deadlines gives each of them alone. Imported ones keep theirs.
  request_id integer;
  number text;
  directorate_id integer;
  closed_at timestamp with time zone;
  master_id integer;
  is_open boolean;
  changed_at timestamp with time zone;
  version integer;
  last_entry integer;
  last_hash bytea;
  due_before timestamp with time zone;
  contact_due_before timestamp with time zone;
  legal_due_before timestamp with time zone;
  due_at timestamp with time zone;
  contact_due_at timestamp with time zone;
  legal_due_at timestamp with time zone;
  promised_before timestamp with time zone;
  promised_due_at timestamp with time zone;
  is_promised_otherwise boolean;
 WITH clock AS MATERIALIZED (
         SELECT k_1.calendar_id,
            k_1.starts,
            k_1.ends,
            k_1.worked_before,
            k_1.days,
            k_1.day_ends
           FROM zimmet_private.flat_clock k_1
        ), present AS MATERIALIZED (
         SELECT zimmet_private.present() AS at
        )
 SELECT r.id AS request_id,
    r.number,
    r.directorate_id,
    r.closed_at,
    r.master_id,
    r.is_open,
    r.changed_at,
    r.version,
    r.last_entry,
    r.last_hash,
    r.due_at AS due_before,
    r.contact_due_at AS contact_due_before,
    r.legal_due_at AS legal_due_before,
        CASE
            WHEN (r.imported_from IS NULL) THEN zimmet_private.unless_passed(r.due_at, to_timestamp((due.second)::double precision), f.at)
            ELSE r.due_at
        END AS due_at,
    zimmet_private.unless_passed(r.contact_due_at, to_timestamp((
        CASE
            WHEN (COALESCE(r.contact_calendar_id, r.calendar_id) = r.calendar_id) THEN contact.second
            ELSE ( SELECT d.second
               FROM (clock kc
                 CROSS JOIN LATERAL zimmet_private.deadline_second(kc.starts, kc.ends, kc.worked_before, kc.days, kc.day_ends, f.registered, r.contact_unit, r.contact_amount, (0)::bigint) d(second))
              WHERE (kc.calendar_id = r.contact_calendar_id))
        END)::double precision), f.at) AS contact_due_at,
    zimmet_private.unless_passed(r.legal_due_at, to_timestamp((legal.second)::double precision), f.at) AS legal_due_at,
    r.promised_due_at AS promised_before,
        CASE
            WHEN (r.imported_from IS NOT NULL) THEN r.promised_due_at
            WHEN (r.promised_due_at <= f.at) THEN r.promised_due_at
            WHEN (((p.promise_seconds + r.joined_seconds) = added.seconds) AND (NOT (((r.promised_calendar_id IS DISTINCT FROM r.calendar_id) OR (r.promised_unit IS DISTINCT FROM r.target_unit)) OR (r.promised_amount IS DISTINCT FROM r.target_amount)))) THEN to_timestamp((due.second)::double precision)
            ELSE to_timestamp((( SELECT d.second
               FROM ((clock pk
                 CROSS JOIN LATERAL zimmet_private.both_pauses(pk.starts, pk.ends, pk.worked_before, r.id) b_1(seconds, promise_seconds))
                 CROSS JOIN LATERAL zimmet_private.deadline_second(pk.starts, pk.ends, pk.worked_before, pk.days, pk.day_ends, f.registered, r.promised_unit, r.promised_amount, (b_1.promise_seconds + r.joined_seconds)) d(second))
              WHERE (pk.calendar_id = r.promised_calendar_id)))::double precision)
        END AS promised_due_at,
    (((r.promised_calendar_id IS DISTINCT FROM r.calendar_id) OR (r.promised_unit IS DISTINCT FROM r.target_unit)) OR (r.promised_amount IS DISTINCT FROM r.target_amount)) AS is_promised_otherwise
   FROM ((((((((((zimmet_data.request r
     CROSS JOIN present n)
     JOIN clock k ON ((k.calendar_id = r.calendar_id)))
     JOIN clock law ON ((law.calendar_id = ( SELECT zimmet_private.legal_calendar() AS legal_calendar))))
     LEFT JOIN zimmet_data.legal_basis b ON ((b.id = r.legal_basis_id)))
     CROSS JOIN LATERAL ( SELECT zimmet_private.second_of(r.registered_at) AS registered,
            zimmet_private.second_of(r.legal_since) AS legal_since,
                CASE
                    WHEN r.legal_is_extended THEN b.extended_amount
                    ELSE b.amount
                END AS legal_amount,
                CASE
                    WHEN ((r.due_at IS NULL) AND (r.imported_from IS NULL)) THEN '-infinity'::timestamp with time zone
                    ELSE n.at
                END AS at
         OFFSET 0) f)
     CROSS JOIN LATERAL zimmet_private.both_pauses(k.starts, k.ends, k.worked_before, r.id) p(seconds, promise_seconds))
     CROSS JOIN LATERAL ( SELECT ((p.seconds + r.extension_seconds) + r.joined_seconds) AS seconds
         OFFSET 0) added)
     CROSS JOIN LATERAL zimmet_private.deadline_second(k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.registered, r.target_unit, r.target_amount, added.seconds) due(second))
     CROSS JOIN LATERAL zimmet_private.deadline_second(k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.registered, r.contact_unit, r.contact_amount, (0)::bigint) contact(second))
     CROSS JOIN LATERAL zimmet_private.deadline_second(law.starts, law.ends, law.worked_before, law.days, law.day_ends, f.legal_since, b.unit, f.legal_amount, (0)::bigint) legal(second));
view zimmet_private.history_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Every entry that was altered, removed or slipped in. Empty when all is well.
  request_id integer;
  entry integer;
  fault text;
 WITH chain AS (
         SELECT h.request_id,
            h.entry,
            h.at,
            h.previous_hash,
            h.hash,
            h.version,
            sha256(convert_to((jsonb_build_array(encode(h.previous_hash, 'hex'::text), h.request_id, h.entry, ((EXTRACT(epoch FROM h.at) * (1000000)::numeric))::bigint, h.staff_id, h.login, h.act, h.version, h.details))::text, 'UTF8'::name)) AS rightful_hash,
            lag(h.hash, 1, '\x'::bytea) OVER request_entries AS hash_before,
            lag(h.at) OVER request_entries AS at_before,
            lag(h.version, 1, 0) OVER request_entries AS version_before,
            row_number() OVER request_entries AS place,
            (lead(h.entry) OVER request_entries IS NULL) AS is_last
           FROM zimmet_data.history h
          WINDOW request_entries AS (PARTITION BY h.request_id ORDER BY h.entry)
        )
 SELECT COALESCE(r.id, c.request_id) AS request_id,
    c.entry,
    f.fault
   FROM ((zimmet_data.request r
     FULL JOIN chain c ON ((c.request_id = r.id)))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (c.request_id IS NULL) THEN 'no history'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (r.id IS NULL) THEN 'no request'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.entry <> c.place) THEN 'entry missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.previous_hash <> c.hash_before) THEN 'link broken'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.hash <> c.rightful_hash) THEN 'entry altered'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.at <= c.at_before) THEN 'instants out of order'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.version - c.version_before) <> ALL (ARRAY[0, 1])) THEN 'versions out of order'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.is_last AND ((c.entry <> r.last_entry) OR (c.hash <> r.last_hash))) THEN 'end of chain missing'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.hold_period_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Holds that the history does not bear out.
  request_id integer;
  entry integer;
  fault text;
 SELECT COALESCE(p.request_id, h.request_id) AS request_id,
    h.entry,
    f.fault
   FROM ((((zimmet_data.hold_period p
     FULL JOIN ( SELECT x.request_id,
            x.entry,
            x.at,
            x.staff_id,
            x.login,
            x.act,
            x.details,
            x.version,
            x.previous_hash,
            x.hash
           FROM zimmet_data.history x
          WHERE (x.act = 'hold'::text)) h ON (((h.request_id = p.request_id) AND (h.at = p.since))))
     LEFT JOIN zimmet_private.unknown_entry u ON ((u.request_id = COALESCE(p.request_id, h.request_id))))
     LEFT JOIN LATERAL ( SELECT e_1.at
           FROM zimmet_data.history e_1
          WHERE ((e_1.request_id = p.request_id) AND (e_1.at > p.since) AND (e_1.at < p.until) AND (e_1.act = ANY (ARRAY['resume'::text, 'hand_over'::text, 'return_custody'::text, 'resolve'::text, 'join'::text])))
          ORDER BY e_1.entry
         LIMIT 1) e ON (true))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN ((p.request_id IS NULL) AND (u.entry IS NULL)) THEN 'row missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.request_id IS NULL) AND (NOT (EXISTS ( SELECT
                       FROM zimmet_data.history o
                      WHERE ((o.request_id = p.request_id) AND (o.at = p.since)))))) THEN 'row without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (p.held_by <> h.staff_id) THEN 'held_by differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((p.reason_id)::text <> (h.details ->> 'reasonId'::text)) THEN 'reason differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((zimmet_private.milliseconds(p.until))::text <> (h.details ->> 'until'::text)) THEN 'until differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.entry IS NOT NULL) AND (p.request_id IS NOT NULL) AND (encode(sha256(convert_to(p.words, 'UTF8'::name)), 'hex'::text) IS DISTINCT FROM (h.details ->> 'wordsHash'::text))) THEN 'words differ'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((u.entry IS NULL) AND (p.ended_at IS DISTINCT FROM e.at)) THEN 'ended_at differs'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.joined_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Joined requests that do not stand as their master does.
  request_id integer;
  entry integer;
  fault text;
 SELECT r.id AS request_id,
    NULL::integer AS entry,
    f.fault
   FROM ((zimmet_data.request r
     JOIN zimmet_data.request m ON ((m.id = r.master_id)))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (r.directorate_id <> m.directorate_id) THEN 'directorate_id differs from the master''s'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((r.closed_at IS NULL) <> (m.closed_at IS NULL)) THEN 'closed_at differs from the master''s'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((r.closed_at IS NOT NULL) AND (m.closed_at IS NOT NULL) AND (((r.outcome IS DISTINCT FROM m.outcome) OR (r.resolved_by IS DISTINCT FROM m.resolved_by)) OR (r.resolved_at IS DISTINCT FROM m.resolved_at))) THEN 'resolution differs from the master''s'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.joined_voices; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Joined requests that wait, as the master stands that answers for them.
  request_id integer;
  directorate_id integer;
  clerk_id integer;
  subject_id integer;
  neighbourhood_id integer;
  street_id integer;
  channel_id integer;
  due_at timestamp with time zone;
  registered_at timestamp with time zone;
  directorate integer;
  clerk integer;
  subject integer;
  neighbourhood integer;
  street integer;
  channel integer;
  overdue_voices boolean;
  legal_overdue_voices boolean;
 SELECT j.id AS request_id,
    j.directorate_id,
    m.clerk_id,
    j.subject_id,
    j.neighbourhood_id,
    j.street_id,
    j.channel_id,
    j.due_at,
    j.registered_at,
    j.directorate_id AS directorate,
    COALESCE(m.clerk_id, 0) AS clerk,
    j.subject_id AS subject,
    COALESCE(j.neighbourhood_id, 0) AS neighbourhood,
    COALESCE(j.street_id, 0) AS street,
    j.channel_id AS channel,
    zimmet_private.is_late(m.state, m.promised_due_at, now()) AS overdue_voices,
    zimmet_private.is_late(m.state, j.legal_due_at, now()) AS legal_overdue_voices
   FROM (zimmet_data.request j
     CROSS JOIN LATERAL ( SELECT q.state,
            q.clerk_id,
            q.promised_due_at
           FROM zimmet_data.request q
          WHERE ((q.id = j.master_id) AND q.is_open)
         OFFSET 0) m)
  WHERE ((j.master_id IS NOT NULL) AND (j.closed_at IS NULL));
view zimmet_private.joining_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Joinings and proposals that the history does not bear out.
  request_id integer;
  entry integer;
  fault text;
 SELECT j.request_id,
    h.entry,
    f.fault
   FROM (((zimmet_data.joining j
     LEFT JOIN zimmet_data.history h ON (((h.request_id = j.request_id) AND (h.at = j.at) AND (h.act = ANY (ARRAY['join'::text, 'follow_master'::text])))))
     LEFT JOIN zimmet_data.history e ON (((e.request_id = j.request_id) AND (e.at = j.ended_at))))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN ((h.entry IS NULL) AND (NOT (EXISTS ( SELECT
                       FROM zimmet_data.history g
                      WHERE ((g.request_id = j.master_id) AND (g.act = 'join_into'::text) AND ((g.details ->> 'requestId'::text) = (j.request_id)::text) AND (g.at = j.at)))))) THEN 'row without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((j.master_id)::text <> (h.details ->> 'masterId'::text)) THEN 'master differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (j.joined_by <> h.staff_id) THEN 'joined_by differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.act = 'join'::text) AND ((j.proposed_by)::text IS DISTINCT FROM (h.details ->> 'proposedBy'::text))) THEN 'proposed_by differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((j.ended_at IS NOT NULL) AND (e.entry IS NULL)) THEN 'ended without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (j.ended_by <> e.staff_id) THEN 'ended_by differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((e.act = 'separate'::text) AND (encode(sha256(convert_to(j.words, 'UTF8'::name)), 'hex'::text) IS DISTINCT FROM (e.details ->> 'wordsHash'::text))) THEN 'words differ'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((j.ended_at IS NULL) AND (EXISTS ( SELECT
                       FROM zimmet_data.history x
                      WHERE ((x.request_id = j.request_id) AND (x.act = 'separate'::text) AND (x.at > j.at))))) THEN 'end removed'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL)
UNION ALL
 SELECT h.request_id,
    h.entry,
    'row missing'::text AS fault
   FROM zimmet_data.history h
  WHERE ((h.act = 'join'::text) AND (NOT (EXISTS ( SELECT
           FROM zimmet_data.joining j
          WHERE ((j.request_id = h.request_id) AND (abs(EXTRACT(epoch FROM (j.at - h.at))) < (1)::numeric))))))
UNION ALL
 SELECT COALESCE(p.request_id, h.request_id) AS request_id,
    h.entry,
    'proposal differs'::text AS fault
   FROM (zimmet_data.join_proposal p
     FULL JOIN ( SELECT x.request_id,
            x.entry,
            x.at,
            x.staff_id,
            x.login,
            x.act,
            x.details,
            x.version,
            x.previous_hash,
            x.hash
           FROM zimmet_data.history x
          WHERE (x.act = 'propose_join'::text)) h ON (((h.request_id = p.request_id) AND (h.at = p.at))))
  WHERE ((p.request_id IS NULL) OR (h.entry IS NULL) OR (p.proposed_by <> h.staff_id) OR ((p.master_id)::text <> (h.details ->> 'masterId'::text)) OR (encode(sha256(convert_to(p.words, 'UTF8'::name)), 'hex'::text) <> (h.details ->> 'wordsHash'::text)));
view zimmet_private.ledger_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Every place where a ledger breaks its promise or is not what the history says. One view a ledger; a new ledger adds its own here. Empty when all is well.
  ledger text;
  request_id integer;
  entry integer;
  fault text;
 SELECT 'custody'::text AS ledger,
    f.request_id,
    NULL::integer AS entry,
    f.fault
   FROM zimmet_private.custody_fault f
UNION ALL
 SELECT 'custody'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.custody_told_fault f
UNION ALL
 SELECT 'custody'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.custody_end_fault f
UNION ALL
 SELECT 'custody'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.custody_missing_fault f
UNION ALL
 SELECT 'hold_period'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.hold_period_fault f
UNION ALL
 SELECT 'request'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.request_fault f
UNION ALL
 SELECT 'request'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.count_fault f
UNION ALL
 SELECT 'request'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.joined_fault f
UNION ALL
 SELECT 'request'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.registration_fault f
UNION ALL
 SELECT 'request'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.deadline_fault f
UNION ALL
 SELECT 'resolution'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.resolution_fault f
UNION ALL
 SELECT 'verification'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.verification_fault f
UNION ALL
 SELECT 'note'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.note_fault f
UNION ALL
 SELECT 'attachment'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.attachment_fault f
UNION ALL
 SELECT 'file_content'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.file_content_fault f
UNION ALL
 SELECT 'disclosure'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.disclosure_fault f
UNION ALL
 SELECT 'complainant'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.complainant_fault f
UNION ALL
 SELECT 'extension'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.extension_fault f
UNION ALL
 SELECT 'explanation'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.explanation_fault f
UNION ALL
 SELECT 'legal_stage'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.legal_stage_fault f
UNION ALL
 SELECT 'warning'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.warning_fault f
UNION ALL
 SELECT 'staff_change'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.staff_change_fault f
UNION ALL
 SELECT 'closing'::text AS ledger,
    f.request_id,
    NULL::integer AS entry,
    f.fault
   FROM zimmet_private.closing_fault f
UNION ALL
 SELECT 'joining'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.joining_fault f
UNION ALL
 SELECT 'contact'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.contact_fault f
UNION ALL
 SELECT 'message'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.message_fault f
UNION ALL
 SELECT 'settings'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.settings_fault f
UNION ALL
 SELECT 'several'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.several_fault f
UNION ALL
 SELECT 'day_tally'::text AS ledger,
    f.request_id,
    f.entry,
    f.fault
   FROM zimmet_private.day_tally_fault f;
view zimmet_private.legal_stage_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Stages told to citizens that the history does not bear out.
  request_id integer;
  entry integer;
  fault text;
 SELECT COALESCE(s.request_id, h.request_id) AS request_id,
    h.entry,
    f.fault
   FROM (((zimmet_data.legal_stage s
     FULL JOIN ( SELECT x.request_id,
            x.entry,
            x.at,
            x.staff_id,
            x.login,
            x.act,
            x.details,
            x.version,
            x.previous_hash,
            x.hash
           FROM zimmet_data.history x
          WHERE (x.act = 'tell_stage'::text)) h ON (((h.request_id = s.request_id) AND (h.at = s.at))))
     LEFT JOIN LATERAL ( SELECT (b_1.details ->> 'legalDueAt'::text) AS due_at
           FROM zimmet_data.history b_1
          WHERE ((b_1.request_id = h.request_id) AND (b_1.entry < h.entry) AND (b_1.details ? 'legalDueAt'::text))
          ORDER BY b_1.entry DESC
         LIMIT 1) b ON (true))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (s.request_id IS NULL) THEN 'row missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (h.request_id IS NULL) THEN 'row without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (s.staff_id <> h.staff_id) THEN 'staff differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (encode(sha256(convert_to(s.words, 'UTF8'::name)), 'hex'::text) <> (h.details ->> 'wordsHash'::text)) THEN 'words differ'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((zimmet_private.milliseconds(s.legal_due_at))::text <> b.due_at) THEN 'legal_due_at differs'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.message_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Messages of requests that the history does not bear out.
  request_id integer;
  entry integer;
  fault text;
 WITH told AS (
         SELECT h.request_id,
            h.entry,
            h.at,
            h.staff_id,
            (p.id)::bigint AS message_id,
            ((h.details -> 'wordsHashes'::text) ->> ((p.place - 1))::integer) AS words_hash
           FROM (zimmet_data.history h
             CROSS JOIN LATERAL jsonb_array_elements_text((h.details -> 'messageIds'::text)) WITH ORDINALITY p(id, place))
          WHERE (h.act = 'add_messages'::text)
        )
 SELECT COALESCE(w.request_id, t.request_id) AS request_id,
    t.entry,
    f.fault
   FROM (((zimmet_data.message_request w
     FULL JOIN told t ON (((t.request_id = w.request_id) AND (t.message_id = w.message_id))))
     LEFT JOIN zimmet_data.message m ON ((m.id = w.message_id)))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (w.message_id IS NULL) THEN 'row missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (t.request_id IS NULL) THEN 'row without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((w.at <> t.at) OR (w.staff_id <> t.staff_id)) THEN 'act differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((w.message_id IS NOT NULL) AND (t.words_hash <> zimmet_private.text_hash(COALESCE(m.words, ''::text))) AND (NOT (EXISTS ( SELECT
                       FROM jsonb_array_elements_text(COALESCE((m.details -> 'before'::text), '[]'::jsonb)) b(value)
                      WHERE (zimmet_private.text_hash(COALESCE(b.value, ''::text)) = t.words_hash))))) THEN 'words differ'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.moved_deadline; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Stored deadlines that differ from what the facts say now. Empty unless a calendar has just changed.
  request_id integer;
  number text;
  directorate_id integer;
  due_before timestamp with time zone;
  due_after timestamp with time zone;
  contact_due_at timestamp with time zone;
  legal_due_at timestamp with time zone;
  changed_at timestamp with time zone;
  version integer;
  last_entry integer;
  last_hash bytea;
  contact_due_before timestamp with time zone;
  legal_due_before timestamp with time zone;
  promised_before timestamp with time zone;
  promised_due_at timestamp with time zone;
 SELECT request_id,
    number,
    directorate_id,
    due_before,
    due_at AS due_after,
    contact_due_at,
    legal_due_at,
    changed_at,
    version,
    last_entry,
    last_hash,
    contact_due_before,
    legal_due_before,
    promised_before,
    promised_due_at
   FROM zimmet_private.fresh_deadline f
  WHERE ((is_open OR ((master_id IS NOT NULL) AND (closed_at IS NULL))) AND ((due_before IS DISTINCT FROM due_at) OR (contact_due_before IS DISTINCT FROM contact_due_at) OR (legal_due_before IS DISTINCT FROM legal_due_at) OR (promised_before IS DISTINCT FROM promised_due_at)));
view zimmet_private.name_by_key; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; What a name of another system means here: the one in use before one that is retired.
  kind text;
  key text;
  id integer;
  is_active boolean;
  directorate_id integer;
 SELECT DISTINCT ON (kind, key) kind,
    key,
    id,
    is_active,
    directorate_id
   FROM ( SELECT 'directorate'::text AS kind,
            zimmet_private.name_key(d.name) AS key,
            d.id,
            d.is_active,
            d.id AS directorate_id
           FROM zimmet_data.directorate d
        UNION ALL
         SELECT 'subject'::text,
            zimmet_private.name_key(s.name) AS name_key,
            s.id,
            s.is_active,
            s.directorate_id
           FROM zimmet_data.subject s
        UNION ALL
         SELECT 'neighbourhood'::text,
            zimmet_private.name_key(n.name) AS name_key,
            n.id,
            n.is_active,
            NULL::integer
           FROM zimmet_data.neighbourhood n) k
  ORDER BY kind, key, is_active DESC, id;
view zimmet_private.note_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Notes that the history does not bear out; closing words of imported requests too.
  request_id integer;
  entry integer;
  fault text;
 SELECT COALESCE(n.request_id, h.request_id) AS request_id,
    h.entry,
    f.fault
   FROM (((zimmet_data.note n
     FULL JOIN ( SELECT x.request_id,
            x.entry,
            x.at,
            x.staff_id,
            x.login,
            x.act,
            x.details,
            x.version,
            x.previous_hash,
            x.hash
           FROM zimmet_data.history x
          WHERE (x.details ? 'noteId'::text)) h ON (((h.request_id = n.request_id) AND (h.at = n.at))))
     LEFT JOIN zimmet_data.history i ON (((h.entry IS NULL) AND (i.request_id = n.request_id) AND (i.at = n.at))))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (n.id IS NULL) THEN 'row missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.request_id IS NULL) AND (i.request_id IS NULL)) THEN 'row without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (n.staff_id <> COALESCE(h.staff_id, i.staff_id)) THEN 'staff differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((n.id)::text <> (h.details ->> 'noteId'::text)) THEN 'id differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (encode(sha256(convert_to(n.words, 'UTF8'::name)), 'hex'::text) <> (COALESCE(h.details, i.details) ->> 'wordsHash'::text)) THEN 'words differ'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL)
UNION ALL
 SELECT h.request_id,
    h.entry,
    'row missing'::text AS fault
   FROM zimmet_data.history h
  WHERE ((h.act = 'import'::text) AND (h.details ? 'wordsHash'::text) AND (NOT (EXISTS ( SELECT
           FROM zimmet_data.note n
          WHERE ((n.request_id = h.request_id) AND (n.at = h.at))))));
view zimmet_private.open_tally_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Where the kept numbers differ from a count; no row means they are right.
  directorate_id integer;
  state text;
  told numeric;
  counted bigint;
 WITH told AS (
         SELECT t_1.directorate_id,
            t_1.state,
            sum(t_1.requests) AS requests
           FROM zimmet_data.open_tally t_1
          GROUP BY t_1.directorate_id, t_1.state
        ), counted AS (
         SELECT r.directorate_id,
            r.state,
            count(*) AS requests
           FROM zimmet_data.request r
          WHERE (r.is_open AND (r.held_until IS NULL))
          GROUP BY r.directorate_id, r.state
        )
 SELECT directorate_id,
    state,
    COALESCE(t.requests, (0)::numeric) AS told,
    COALESCE(c.requests, (0)::bigint) AS counted
   FROM (told t
     FULL JOIN counted c USING (directorate_id, state))
  WHERE (COALESCE(t.requests, (0)::numeric) <> (COALESCE(c.requests, (0)::bigint))::numeric);
view zimmet_private.registration_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Requests that were registered and are no more, or not as it was answered then.
  request_id integer;
  entry integer;
  fault text;
 SELECT ((c.answer ->> 'requestId'::text))::integer AS request_id,
    NULL::integer AS entry,
    f.fault
   FROM (((zimmet_data.command c
     LEFT JOIN zimmet_data.request r ON ((r.id = ((c.answer ->> 'requestId'::text))::integer)))
     LEFT JOIN zimmet_data.history h ON (((h.request_id = r.id) AND (h.entry = 1))))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (r.id IS NULL) THEN 'request removed'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (r.number <> (c.answer ->> 'number'::text)) THEN 'number differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.staff_id <> c.staff_id) OR (h.act <> 'register'::text)) THEN 'registration differs'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE ((c.act = 'register'::text) AND (c.answer ? 'requestId'::text) AND (f.fault IS NOT NULL));
view zimmet_private.request_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Every column of a request that is not what its history says.
  request_id integer;
  entry integer;
  fault text;
 SELECT t.request_id,
    t.entry,
    (t.field || ' differs'::text) AS fault
   FROM (((zimmet_private.told_field t
     JOIN zimmet_data.request r ON ((r.id = t.request_id)))
     LEFT JOIN zimmet_private.unknown_entry u ON ((u.request_id = t.request_id)))
     CROSS JOIN LATERAL ( SELECT
                CASE t.field
                    WHEN 'channel_id'::text THEN (r.channel_id)::text
                    WHEN 'subject_id'::text THEN (r.subject_id)::text
                    WHEN 'neighbourhood_id'::text THEN (r.neighbourhood_id)::text
                    WHEN 'street_id'::text THEN (r.street_id)::text
                    WHEN 'priority'::text THEN r.priority
                    WHEN 'directorate_id'::text THEN (r.directorate_id)::text
                    WHEN 'citizen_id'::text THEN (r.citizen_id)::text
                    WHEN 'description'::text THEN encode(sha256(convert_to(r.description, 'UTF8'::name)), 'hex'::text)
                    WHEN 'registered_at'::text THEN (zimmet_private.milliseconds(r.registered_at))::text
                    WHEN 'registered_by'::text THEN (r.registered_by)::text
                    WHEN 'custody_since'::text THEN (zimmet_private.milliseconds(r.custody_since))::text
                    WHEN 'state'::text THEN r.state
                    WHEN 'clerk_id'::text THEN (r.clerk_id)::text
                    WHEN 'held_until'::text THEN (zimmet_private.milliseconds(r.held_until))::text
                    WHEN 'hold_reason_id'::text THEN (r.hold_reason_id)::text
                    WHEN 'outcome'::text THEN r.outcome
                    WHEN 'resolved_by'::text THEN (r.resolved_by)::text
                    WHEN 'resolved_at'::text THEN (zimmet_private.milliseconds(r.resolved_at))::text
                    WHEN 'closed_at'::text THEN (zimmet_private.milliseconds(r.closed_at))::text
                    WHEN 'master_id'::text THEN (r.master_id)::text
                    WHEN 'legal_basis_id'::text THEN (r.legal_basis_id)::text
                    WHEN 'legal_is_extended'::text THEN (r.legal_is_extended)::text
                    WHEN 'legal_since'::text THEN (zimmet_private.milliseconds(r.legal_since))::text
                    WHEN 'extension_seconds'::text THEN (r.extension_seconds)::text
                    WHEN 'imported_from'::text THEN r.imported_from
                    WHEN 'imported_key'::text THEN r.imported_key
                    WHEN 'original_due_at'::text THEN (zimmet_private.milliseconds(r.original_due_at))::text
                    WHEN 'original_closed_at'::text THEN (zimmet_private.milliseconds(r.original_closed_at))::text
                    ELSE NULL::text
                END AS value) p)
  WHERE ((t.source <> 'unknown'::text) AND (p.value IS DISTINCT FROM t.value) AND ((u.entry IS NULL) OR (t.entry > u.entry)));
view zimmet_private.resolution_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Resolutions that the history does not bear out.
  request_id integer;
  entry integer;
  fault text;
 SELECT COALESCE(s.request_id, h.request_id) AS request_id,
    h.entry,
    f.fault
   FROM (((((zimmet_data.resolution s
     FULL JOIN ( SELECT x.request_id,
            x.entry,
            x.at,
            x.staff_id,
            x.login,
            x.act,
            x.details,
            x.version,
            x.previous_hash,
            x.hash,
            lead(x.at) OVER (PARTITION BY x.request_id ORDER BY x.entry) AS next_at
           FROM zimmet_data.history x
          WHERE (x.act = 'resolve'::text)) h ON (((h.request_id = s.request_id) AND (h.at = s.at))))
     LEFT JOIN zimmet_private.unknown_entry u ON ((u.request_id = COALESCE(s.request_id, h.request_id))))
     LEFT JOIN LATERAL ( SELECT a_1.at,
            a_1.staff_id
           FROM zimmet_data.history a_1
          WHERE ((a_1.request_id = h.request_id) AND (a_1.act = 'approve_outcome'::text) AND (a_1.at > h.at) AND (a_1.at < COALESCE(h.next_at, 'infinity'::timestamp with time zone)))
          ORDER BY a_1.entry
         LIMIT 1) a ON (true))
     LEFT JOIN LATERAL ( SELECT c_1.directorate_id
           FROM zimmet_data.custody c_1
          WHERE ((c_1.request_id = s.request_id) AND (lower(c_1.period) < s.at))
          ORDER BY (lower(c_1.period)) DESC
         LIMIT 1) c ON (true))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN ((s.request_id IS NULL) AND (u.entry IS NULL)) THEN 'row missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.request_id IS NULL) AND (NOT (EXISTS ( SELECT
                       FROM zimmet_data.history o
                      WHERE ((o.request_id = s.request_id) AND (o.at = s.at)))))) THEN 'row without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (s.staff_id <> h.staff_id) THEN 'staff differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.entry IS NOT NULL) AND (s.directorate_id <> c.directorate_id)) THEN 'directorate differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (s.outcome <> (h.details ->> 'outcome'::text)) THEN 'outcome differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.entry IS NOT NULL) AND (s.request_id IS NOT NULL) AND ((s.institution_id)::text IS DISTINCT FROM (h.details ->> 'institutionId'::text))) THEN 'institution differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (encode(sha256(convert_to(s.words, 'UTF8'::name)), 'hex'::text) <> (h.details ->> 'wordsHash'::text)) THEN 'words differ'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((u.entry IS NULL) AND ((s.approved_at IS DISTINCT FROM a.at) OR (s.approved_by IS DISTINCT FROM a.staff_id)) AND (h.entry IS NOT NULL) AND (s.request_id IS NOT NULL)) THEN 'approval differs'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.settings_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Settings, staff and calendars that the chain of their changes does not bear out, and where that chain is broken.
  request_id integer;
  entry integer;
  fault text;
 WITH chain AS (
         SELECT e.entry,
            e.previous_hash,
            e.hash,
            zimmet_private.settings_hash(e.previous_hash, e.entry, e.at, e.staff_id, e.login, e.topic, e.changes) AS rightful_hash,
            lag(e.hash, 1, '\x'::bytea) OVER entries AS hash_before,
            row_number() OVER entries AS place
           FROM zimmet_data.settings_entry e
          WINDOW entries AS (ORDER BY e.entry)
        ), latest AS (
         SELECT DISTINCT ON (e.topic, c.key) e.topic,
            c.key,
            NULLIF(c.content, 'null'::jsonb) AS content
           FROM (zimmet_data.settings_entry e
             CROSS JOIN LATERAL jsonb_to_recordset(e.changes) c(key text, content jsonb))
          ORDER BY e.topic, c.key, e.entry DESC
        )
 SELECT NULL::integer AS request_id,
    NULL::integer AS entry,
    ((('settings '::text || c.entry) || ': '::text) || f.fault) AS fault
   FROM (chain c
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (c.entry <> c.place) THEN 'entry missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.previous_hash <> c.hash_before) THEN 'link broken'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (c.hash <> c.rightful_hash) THEN 'entry altered'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL)
UNION ALL
 SELECT NULL::integer AS request_id,
    NULL::integer AS entry,
    ((((COALESCE(l.topic, r.topic) || ' '::text) || COALESCE(l.key, r.key)) || ': '::text) || f.fault) AS fault
   FROM ((latest l
     FULL JOIN zimmet_private.settings_rows() r(topic, key, content) ON (((r.topic = l.topic) AND (r.key = l.key))))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN ((r.topic IS NOT NULL) AND (l.content IS NULL)) THEN 'row without an entry'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((r.topic IS NULL) AND (l.content IS NOT NULL)) THEN 'row missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (r.content <> l.content) THEN ( SELECT string_agg((c.key || ' differs'::text), ', '::text) AS string_agg
                       FROM jsonb_each(l.content) c(key, value)
                      WHERE ((r.content ? c.key) AND ((r.content -> c.key) IS DISTINCT FROM c.value)))
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL)
UNION ALL
 SELECT NULL::integer AS request_id,
    NULL::integer AS entry,
    'settings: a change outside the chain'::text AS fault
   FROM zimmet_data.settings_pending;
view zimmet_private.several_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Custodies and confirmations that do not say rightly whether their request has others: figures would count it twice.
  request_id integer;
  entry integer;
  fault text;
 SELECT request_id,
    NULL::integer AS entry,
    'is_one_of_several differs'::text AS fault
   FROM ( SELECT c.request_id,
            c.is_one_of_several,
            (count(*) OVER (PARTITION BY c.request_id) > 1) AS is_several
           FROM zimmet_data.custody c
        UNION ALL
         SELECT v.request_id,
            v.is_one_of_several,
            (count(*) OVER (PARTITION BY v.request_id) > 1)
           FROM zimmet_data.verification v) s
  WHERE (is_one_of_several <> is_several);
view zimmet_private.staff_change_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; People whose post, office or directorates are not what the ledger of posts says, where it says anything.
  request_id integer;
  entry integer;
  fault text;
 SELECT NULL::integer AS request_id,
    NULL::integer AS entry,
    ((('staff '::text || s.id) || ': '::text) || f.fault) AS fault
   FROM (((((zimmet_data.staff s
     JOIN LATERAL ( SELECT c_1.act,
            c_1.at,
            c_1.details
           FROM zimmet_data.staff_change c_1
          WHERE ((c_1.staff_id = s.id) AND (c_1.act = ANY (ARRAY['enrol'::text, 'move'::text, 'end'::text, 'return'::text])))
          ORDER BY c_1.id DESC
         LIMIT 1) c ON (true))
     LEFT JOIN LATERAL ( SELECT o_1.details
           FROM zimmet_data.staff_change o_1
          WHERE ((o_1.staff_id = s.id) AND (o_1.act = 'office'::text))
          ORDER BY o_1.id DESC
         LIMIT 1) o ON (true))
     LEFT JOIN LATERAL ( SELECT t_1.act,
            t_1.details
           FROM zimmet_data.staff_change t_1
          WHERE ((t_1.staff_id = s.id) AND (t_1.act = ANY (ARRAY['terms'::text, 'return'::text])))
          ORDER BY t_1.id DESC
         LIMIT 1) t ON (true))
     CROSS JOIN LATERAL ( SELECT COALESCE(array_agg(m_1.directorate_id ORDER BY m_1.directorate_id), '{}'::integer[]) AS directorates
           FROM zimmet_data.membership m_1
          WHERE ((m_1.staff_id = s.id) AND upper_inf(m_1.period))) m)
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN ((c.act <> 'end'::text) AND (s.post <> (c.details ->> 'post'::text))) THEN 'post differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.act = 'end'::text) <> (s.left_at IS NOT NULL)) THEN 'left_at differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((c.act = 'end'::text) AND (abs(EXTRACT(epoch FROM (c.at - s.left_at))) > (5)::numeric)) THEN 'left_at differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((s.post = 'overseer'::text) AND (s.left_at IS NULL) AND (o.details IS NOT NULL) AND (s.office IS DISTINCT FROM (o.details ->> 'office'::text))) THEN 'office differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (ROW(s.works_from, s.works_until) IS DISTINCT FROM
                    CASE
                        WHEN (t.act = 'terms'::text) THEN ROW(((t.details ->> 'since'::text))::timestamp with time zone, ((t.details ->> 'until'::text))::timestamp with time zone)
                        ELSE ROW(NULL::timestamp with time zone, NULL::timestamp with time zone)
                    END) THEN 'time differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (m.directorates IS DISTINCT FROM
                    CASE
                        WHEN (c.act = 'end'::text) THEN '{}'::integer[]
                        ELSE ARRAY( SELECT DISTINCT (d.value)::integer AS d
                           FROM jsonb_array_elements_text(NULLIF((c.details -> 'directorateIds'::text), 'null'::jsonb)) d(value)
                          ORDER BY (d.value)::integer)
                    END) THEN 'directorates differ'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL)
UNION ALL
 SELECT NULL::integer AS request_id,
    NULL::integer AS entry,
    (((('staff '::text || c.staff_id) || ': change '::text) || c.id) || ' names nobody''s directorate'::text) AS fault
   FROM (zimmet_data.staff_change c
     CROSS JOIN LATERAL jsonb_array_elements_text(NULLIF((c.details -> 'directorateIds'::text), 'null'::jsonb)) d(value))
  WHERE ((c.act = ANY (ARRAY['enrol'::text, 'move'::text, 'return'::text])) AND (NOT (EXISTS ( SELECT
           FROM zimmet_data.membership m
          WHERE ((m.staff_id = c.staff_id) AND (m.directorate_id = (d.value)::integer) AND (m.period @> c.at))))));
view zimmet_private.street_by_key; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Streets by what other systems call them, where that names one alone.
  neighbourhood_id integer;
  key text;
  id integer;
 SELECT neighbourhood_id,
    key,
    min(id) AS id
   FROM ( SELECT t.neighbourhood_id,
            t.id,
            zimmet_private.street_key(((t.name || ' '::text) || t.kind)) AS key
           FROM zimmet_data.street t
        UNION
         SELECT t.neighbourhood_id,
            t.id,
            zimmet_private.street_key(t.name) AS street_key
           FROM zimmet_data.street t) k
  GROUP BY neighbourhood_id, key
 HAVING (count(*) = 1);
view zimmet_private.told_field; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; What the history says each column of a request is now, and the entry that says so. Instants in milliseconds.
  request_id integer;
  field text;
  entry integer;
  source text;
  value text;
 SELECT DISTINCT ON (h.request_id, e.field) h.request_id,
    e.field,
    h.entry,
    e.source,
        CASE e.source
            WHEN 'word'::text THEN e.key
            WHEN 'at'::text THEN (zimmet_private.milliseconds(h.at))::text
            WHEN 'begun_at'::text THEN (zimmet_private.milliseconds(h.at))::text
            WHEN 'begun_by'::text THEN (c.directorate_id)::text
            WHEN 'staff'::text THEN (h.staff_id)::text
            WHEN 'detail'::text THEN (h.details ->> e.key)
            WHEN 'mention'::text THEN (h.details ->> e.key)
            WHEN 'solution'::text THEN
            CASE (h.details ->> 'outcome'::text)
                WHEN 'solved'::text THEN 'resolved'::text
                ELSE 'proposed'::text
            END
            WHEN 'import_state'::text THEN
            CASE
                WHEN (h.details ? 'closedAt'::text) THEN 'closed'::text
                ELSE 'new'::text
            END
            WHEN 'reopen_state'::text THEN
            CASE
                WHEN ((c.accepted_at IS NULL) AND (c.request_id IS NOT NULL)) THEN 'new'::text
                ELSE 'in_work'::text
            END
            WHEN 'follow_state'::text THEN
            CASE (h.details ->> 'state'::text)
                WHEN 'closed'::text THEN 'closed'::text
                ELSE 'new'::text
            END
            WHEN 'follow_closed'::text THEN
            CASE (h.details ->> 'state'::text)
                WHEN 'closed'::text THEN (zimmet_private.milliseconds(h.at))::text
                ELSE NULL::text
            END
            WHEN 'law'::text THEN ( SELECT (zimmet_private.milliseconds(r.registered_at))::text AS milliseconds
               FROM (zimmet_data.request r
                 JOIN zimmet_data.legal_basis b ON (((b.id)::text = (h.details ->> 'to'::text))))
              WHERE ((r.id = h.request_id) AND (NOT (b.stage_suffices AND (EXISTS ( SELECT
                       FROM zimmet_data.legal_stage s
                      WHERE ((s.request_id = h.request_id) AND (s.at < h.at))))))))
            ELSE NULL::text
        END AS value
   FROM ((zimmet_data.history h
     JOIN zimmet_data.act_effect e ON ((e.act = h.act)))
     LEFT JOIN zimmet_data.custody c ON (((h.act = ANY (ARRAY['reopen'::text, 'follow_master'::text, 'join'::text, 'separate'::text, 'undo'::text])) AND (c.request_id = h.request_id) AND (lower(c.period) = h.at))))
  WHERE
        CASE e.source
            WHEN 'nothing'::text THEN false
            WHEN 'mention'::text THEN (h.details ? e.key)
            WHEN 'begun_at'::text THEN (c.request_id IS NOT NULL)
            WHEN 'begun_by'::text THEN (c.request_id IS NOT NULL)
            WHEN 'follow_clerk'::text THEN (c.request_id IS NOT NULL)
            WHEN 'reopen_clerk'::text THEN (((c.request_id IS NOT NULL) AND (c.accepted_at IS NULL)) OR (h.details ? 'fromClerkId'::text))
            WHEN 'follow_state'::text THEN ((c.request_id IS NOT NULL) OR ((h.details ->> 'state'::text) = 'closed'::text))
            ELSE true
        END
  ORDER BY h.request_id, e.field, h.entry DESC;
view zimmet_private.unknown_entry; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; The last act of each request that the verifier does not know: what stood before it may have changed since.
  request_id integer;
  entry integer;
 SELECT request_id,
    max(entry) AS entry
   FROM zimmet_data.history h
  WHERE (NOT (act IN ( SELECT e.act
           FROM zimmet_data.act_effect e)))
  GROUP BY request_id;
view zimmet_private.untaken_delivery; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; What came and is not taken in, and why: it was not understood, or nobody has taken it up for ten minutes.
  id bigint;
  source text;
  received_at timestamp with time zone;
  bytes integer;
  fault text;
 SELECT id,
    source,
    received_at,
    length(body) AS bytes,
    COALESCE(fault, 'no gateway takes it up'::text) AS fault
   FROM zimmet_data.message_delivery d
  WHERE ((state = 'unreadable'::text) OR ((state = 'waiting'::text) AND (received_at < (clock_timestamp() - '00:10:00'::interval)) AND ((leased_until IS NULL) OR (leased_until < (clock_timestamp() - '00:10:00'::interval)))));
view zimmet_private.verification_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Verifications and scores that the history does not bear out.
  request_id integer;
  entry integer;
  fault text;
 SELECT COALESCE(v.request_id, h.request_id) AS request_id,
    h.entry,
    f.fault
   FROM (((((zimmet_data.verification v
     FULL JOIN ( SELECT x.request_id,
            x.entry,
            x.at,
            x.staff_id,
            x.login,
            x.act,
            x.details,
            x.version,
            x.previous_hash,
            x.hash
           FROM zimmet_data.history x
          WHERE (x.act = ANY (ARRAY['verify'::text, 'reopen'::text]))) h ON (((h.request_id = v.request_id) AND (h.at = v.at))))
     LEFT JOIN zimmet_private.unknown_entry u ON ((u.request_id = COALESCE(v.request_id, h.request_id))))
     LEFT JOIN LATERAL ( SELECT s_1.staff_id
           FROM zimmet_data.history s_1
          WHERE ((s_1.request_id = v.request_id) AND (s_1.act = ANY (ARRAY['resolve'::text, 'reopen'::text])) AND (s_1.at < v.at))
          ORDER BY s_1.entry DESC
         LIMIT 1) s ON (true))
     LEFT JOIN LATERAL ( SELECT c_1.directorate_id
           FROM zimmet_data.custody c_1
          WHERE ((c_1.request_id = v.request_id) AND (lower(c_1.period) < v.at))
          ORDER BY (lower(c_1.period)) DESC
         LIMIT 1) c ON (true))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN ((v.request_id IS NULL) AND (u.entry IS NULL)) THEN 'row missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.request_id IS NULL) AND (NOT (EXISTS ( SELECT
                       FROM zimmet_data.history o
                      WHERE ((o.request_id = v.request_id) AND (o.at = v.at)))))) THEN 'row without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (v.staff_id <> h.staff_id) THEN 'staff differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (v.solved <> (h.act = 'verify'::text)) THEN 'solved differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((v.by_citizen)::text <> (h.details ->> 'byCitizen'::text)) THEN 'by_citizen differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.entry IS NOT NULL) AND (v.request_id IS NOT NULL) AND ((v.score)::text IS DISTINCT FROM (h.details ->> 'score'::text))) THEN 'score differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.entry IS NOT NULL) AND (v.request_id IS NOT NULL) AND (encode(sha256(convert_to(v.words, 'UTF8'::name)), 'hex'::text) IS DISTINCT FROM (h.details ->> 'wordsHash'::text))) THEN 'words differ'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((h.entry IS NOT NULL) AND (v.directorate_id IS DISTINCT FROM c.directorate_id)) THEN 'directorate differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((u.entry IS NULL) AND (v.resolved_by IS DISTINCT FROM s.staff_id) AND (h.entry IS NOT NULL) AND (v.request_id IS NOT NULL)) THEN 'resolved_by differs'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.warned_request; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Requests whose clock runs: not resolved, not on hold.
  id integer;
  number text;
  directorate_id integer;
  clerk_id integer;
  calendar_id integer;
  registered_at timestamp with time zone;
  due_at timestamp with time zone;
 SELECT id,
    number,
    directorate_id,
    clerk_id,
    calendar_id,
    registered_at,
    due_at
   FROM zimmet_data.request r
  WHERE (is_open AND zimmet_private.is_unsolved(state) AND (zimmet_private.is_on_hold(state, held_until, now()) IS NOT TRUE));
view zimmet_private.warning_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Warnings seen that the history does not bear out.
  request_id integer;
  entry integer;
  fault text;
 SELECT COALESCE(w.request_id, h.request_id) AS request_id,
    h.entry,
    f.fault
   FROM (((zimmet_data.warning w
     FULL JOIN ( SELECT x.request_id,
            x.entry,
            x.at,
            x.staff_id,
            x.login,
            x.act,
            x.details,
            x.version,
            x.previous_hash,
            x.hash
           FROM zimmet_data.history x
          WHERE (x.act = 'see_warning'::text)) h ON (((h.request_id = w.request_id) AND (h.at = w.at))))
     LEFT JOIN LATERAL ( SELECT (b_1.details ->> 'dueAt'::text) AS due_at
           FROM zimmet_data.history b_1
          WHERE ((b_1.request_id = h.request_id) AND (b_1.entry < h.entry) AND (b_1.details ? 'dueAt'::text))
          ORDER BY b_1.entry DESC
         LIMIT 1) b ON (true))
     CROSS JOIN LATERAL ( VALUES (
                CASE
                    WHEN (w.request_id IS NULL) THEN 'row missing'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (h.request_id IS NULL) THEN 'row without an act'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN (w.staff_id <> h.staff_id) THEN 'staff differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((w.level)::text <> (h.details ->> 'level'::text)) THEN 'level differs'::text
                    ELSE NULL::text
                END), (
                CASE
                    WHEN ((zimmet_private.milliseconds(w.due_at))::text <> b.due_at) THEN 'due_at differs'::text
                    ELSE NULL::text
                END)) f(fault))
  WHERE (f.fault IS NOT NULL);
view zimmet_private.words_fault; rights zimmet_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE; Requests of which words find something else than they say, or for others than may see them; no row means they are right.
  request_id integer;
 SELECT COALESCE(w.request_id, r.id) AS request_id
   FROM (( SELECT q.id,
            q.number,
            q.registered_at,
            q.registered_by,
            q.channel_id,
            q.subject_id,
            q.priority,
            q.neighbourhood_id,
            q.street_id,
            q.description,
            q.citizen_id,
            q.masked_citizen,
            q.state,
            q.directorate_id,
            q.held_by,
            q.custody_since,
            q.clerk_id,
            q.held_until,
            q.hold_reason_id,
            q.outcome,
            q.resolved_by,
            q.resolved_at,
            q.closed_at,
            q.master_id,
            q.returned_count,
            q.reopened_count,
            q.hand_over_count,
            q.version,
            q.changed_at,
            q.last_entry,
            q.last_hash,
            q.is_open,
            q.calendar_id,
            q.target_unit,
            q.target_amount,
            q.due_at,
            q.contact_unit,
            q.contact_amount,
            q.contact_due_at,
            q.contacted_at,
            q.extension_seconds,
            q.legal_basis_id,
            q.legal_since,
            q.legal_is_extended,
            q.legal_due_at,
            q.solved_seconds,
            q.imported_from,
            q.imported_key,
            q.original_due_at,
            q.original_closed_at,
            q.kept_evidence,
            q.joined_seconds,
            q.promised_calendar_id,
            q.promised_unit,
            q.promised_amount,
            q.promised_due_at,
            q.contact_calendar_id,
            q.legal_interrupted_at,
            q.moved_afterwards,
            q.masked_excerpt,
            q.plain
           FROM zimmet_data.request q
          WHERE (q.held_by <> '{}'::integer[])) r
     FULL JOIN zimmet_data.request_words w ON ((w.request_id = r.id)))
  WHERE (((w.search IS DISTINCT FROM zimmet_private.search_text(r.description, r.subject_id, r.neighbourhood_id, r.street_id)) OR (w.registered_at IS DISTINCT FROM r.registered_at)) OR (w.held_by IS DISTINCT FROM r.held_by));
role zimmet_administrator; member of zimmet_staff; settings ; Bilgi işlem: settings and people, no citizens.
role zimmet_agent; member of zimmet_staff; settings ; ERBİM görevlisi: registers what citizens ask and asks them whether it was solved.
role zimmet_clerk; member of zimmet_staff; settings ; Personel: works off the requests in the custody of his directorates.
role zimmet_director; member of zimmet_staff; settings ; Müdür: answers for a directorate.
role zimmet_directory; member of ; settings ;
role zimmet_gateway; member of ; settings ; Geçit: the program between the channels and the house; may call its own functions and read nothing.
role zimmet_overseer; member of zimmet_staff; settings ; Denetçi (başkanlık, halkla ilişkiler): supervises every directorate.
role zimmet_staff; member of ; settings ; Everyone who works with Zimmet. Each post is a member.
schema zimmet; rights zimmet_gateway=USAGE zimmet_owner=CREATE,USAGE zimmet_staff=USAGE; What a signed-in person may use: views to read, one function per intention to act.
schema zimmet_data; rights zimmet_owner=CREATE,USAGE; The tables. Row-level security is forced on all; nobody but the owner may write.
schema zimmet_private; rights zimmet_owner=CREATE,USAGE; Rules, triggers and helpers that the functions of schema zimmet stand on.
type zimmet_private.map_feature c (number integer, properties jsonb, polygons jsonb, point jsonb); rights public=USAGE zimmet_owner=USAGE; A feature of a file, by its number in it; a single polygon is several of which there is one.
type zimmet_private.told_row c (row_number integer, key text, place bigint, registered_at timestamp with time zone, due_at timestamp with time zone, closed_at timestamp with time zone, outcome text, directorate_id integer, is_active boolean, subject_id integer, neighbourhood text, neighbourhood_id integer, street text, street_id integer, channel_id integer, description text, closing_words text, citizen_name text, citizen_phone text, plain jsonb, phone_extension text); rights public=USAGE zimmet_owner=USAGE; A row of another system with what its names mean here; is_active: whether its directorate is in use.
