CREATE TYPE "public"."attachment_purpose" AS ENUM('basis', 'quotation', 'decision', 'evidence', 'other');--> statement-breakpoint
CREATE TYPE "public"."change_via" AS ENUM('api', 'page', 'system');--> statement-breakpoint
CREATE TYPE "public"."submission_kind" AS ENUM('training-plan', 'scholarship', 'equipment');--> statement-breakpoint
CREATE TYPE "public"."delivery_state" AS ENUM('under-way', 'delivered', 'closed');--> statement-breakpoint
CREATE TYPE "public"."holiday_kind" AS ENUM('off', 'worked');--> statement-breakpoint
CREATE TYPE "public"."incident_kind" AS ENUM('projection-failing', 'projection-diverged', 'workflow-missing', 'workflow-failing', 'submit-interrupted', 'mail-refused', 'role-vacant', 'projection-lagging', 'outbox-stuck');--> statement-breakpoint
CREATE TYPE "public"."movement_kind" AS ENUM('reserve', 'commit', 'spend', 'release-reserved', 'release-committed');--> statement-breakpoint
CREATE TYPE "public"."mail_kind" AS ENUM('action-needed', 'submitted', 'returned', 'explanation-asked', 'explanation-answered', 'approved', 'not-approved', 'withdrawn', 'cancelled', 'decision-issued', 'allocation-result', 'reminder', 'overdue', 'escalated', 'completed', 'repaired', 'delegation-began', 'delegation-arranged', 'delegation-ended', 'sign-in-link', 'password-link', 'invitation', 'verification-link', 'plan-asked', 'plan-reminder', 'plan-overdue', 'plan-extended', 'campaign-summary', 'deliveries-behind');--> statement-breakpoint
CREATE TYPE "public"."mail_state" AS ENUM('queued', 'sent', 'refused');--> statement-breakpoint
CREATE TYPE "public"."language" AS ENUM('vi', 'en');--> statement-breakpoint
CREATE TYPE "public"."funding_source" AS ENUM('central', 'province', 'commune', 'own', 'learner', 'sponsor');--> statement-breakpoint
CREATE TYPE "public"."line_kind" AS ENUM('training', 'scholarship', 'equipment');--> statement-breakpoint
CREATE TYPE "public"."submission_state" AS ENUM('draft', 'in-review', 'returned', 'approved', 'allocating', 'in-delivery', 'completed', 'rejected', 'withdrawn', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."task_action" AS ENUM('assign', 'propose', 'decide', 'issue', 'allocate', 'report', 'answer', 'revise');--> statement-breakpoint
CREATE TYPE "public"."token_scope" AS ENUM('read', 'write', 'session');--> statement-breakpoint
CREATE TYPE "public"."unit_level" AS ENUM('ministry', 'province', 'department', 'commune', 'office');--> statement-breakpoint
CREATE TABLE "absences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"key_id" text PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid NOT NULL,
	"purpose" "attachment_purpose" NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_accounts_key" UNIQUE("provider_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "auth_second_factors" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" uuid NOT NULL,
	"verified" boolean DEFAULT false NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "auth_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_sessions_token_key" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT true NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_users_email_key" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth_verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" "submission_kind" DEFAULT 'training-plan' NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"reminders" jsonb DEFAULT '{"before":[{"workingDays":10},{"workingDays":3},{"workingDays":0}],"after":[{"workingDays":1},{"workingDays":5}],"superiorsAfter":{"workingDays":3}}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"heard_version" integer DEFAULT 0 NOT NULL,
	"told_up_to" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaigns_year_key" UNIQUE("unit_id","year","kind")
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"seq" integer PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"via" "change_via" NOT NULL,
	"action" text NOT NULL,
	"data" jsonb NOT NULL,
	"digest" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checkpoints" (
	"id" serial PRIMARY KEY NOT NULL,
	"heads" jsonb NOT NULL,
	"chains" integer NOT NULL,
	"change_head" jsonb,
	"previous_signature" text NOT NULL,
	"signature" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "definitions" (
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"kind" "submission_kind" NOT NULL,
	"owner_unit_id" uuid NOT NULL,
	"effective_from" date NOT NULL,
	"body" jsonb NOT NULL,
	"published_by" uuid,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "definitions_key_version_pk" PRIMARY KEY("key","version")
);
--> statement-breakpoint
CREATE TABLE "delegations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"principal_id" uuid NOT NULL,
	"delegate_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"kinds" "submission_kind"[],
	"paper_number" text,
	"keeps_informed" boolean DEFAULT false NOT NULL,
	"granted_by" uuid NOT NULL,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"submission_id" uuid NOT NULL,
	"line_id" text NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer,
	"classes_planned" integer NOT NULL,
	"classes_held" integer DEFAULT 0 NOT NULL,
	"committed" bigint DEFAULT 0 NOT NULL,
	"spent" bigint DEFAULT 0 NOT NULL,
	"state" "delivery_state" DEFAULT 'under-way' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "deliveries_submission_id_line_id_pk" PRIMARY KEY("submission_id","line_id")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"submission_id" uuid PRIMARY KEY NOT NULL,
	"content" json NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"writers" uuid[] NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"submission_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"type" text NOT NULL,
	"actor" jsonb,
	"cause_id" text,
	"cause_body" text,
	"data" jsonb NOT NULL,
	"digest" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_submission_id_seq_pk" PRIMARY KEY("submission_id","seq")
);
--> statement-breakpoint
CREATE TABLE "file_numbers" (
	"owner_unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"series" text NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "file_numbers_owner_unit_id_year_series_pk" PRIMARY KEY("owner_unit_id","year","series")
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"owner_unit_id" uuid NOT NULL,
	"date" date NOT NULL,
	"kind" "holiday_kind" NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "holidays_owner_unit_id_date_pk" PRIMARY KEY("owner_unit_id","date")
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid,
	"kind" "incident_kind" NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"detail" text NOT NULL,
	"occurrences" integer DEFAULT 1 NOT NULL,
	"first_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "incidents_key" UNIQUE NULLS NOT DISTINCT("submission_id","kind","subject")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"submission_id" uuid NOT NULL,
	"key" text NOT NULL,
	"source" "funding_source" NOT NULL,
	"kind" "movement_kind" NOT NULL,
	"line_id" text NOT NULL,
	"pool_id" uuid,
	"asked" bigint NOT NULL,
	"granted" bigint NOT NULL,
	"score" integer NOT NULL,
	"rank" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_submission_id_key_source_pk" PRIMARY KEY("submission_id","key","source")
);
--> statement-breakpoint
CREATE TABLE "norms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_unit_id" uuid NOT NULL,
	"key" text NOT NULL,
	"cost_kind" text NOT NULL,
	"limit" bigint NOT NULL,
	"source" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "norms_key" UNIQUE("owner_unit_id","key","valid_from")
);
--> statement-breakpoint
CREATE TABLE "obligations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"bearer_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"extended_from" timestamp with time zone,
	"remark_id" uuid,
	"excused_at" timestamp with time zone,
	"excused_by" uuid,
	"met_by" uuid,
	"met_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "obligations_unit_key" UNIQUE("campaign_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid,
	"seq" integer NOT NULL,
	"notice" jsonb,
	"on_behalf_of" uuid,
	"kind" "mail_kind" NOT NULL,
	"step" text DEFAULT '' NOT NULL,
	"recipient_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"state" "mail_state" DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_error" text,
	"response" text,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_message_key" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"language" "language" DEFAULT 'vi' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"staff_code" text,
	"is_machine" boolean DEFAULT false NOT NULL,
	"anonymised_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_email_key" UNIQUE("email"),
	CONSTRAINT "people_staff_code_key" UNIQUE("staff_code")
);
--> statement-breakpoint
CREATE TABLE "pools" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"source" "funding_source" NOT NULL,
	"purpose" "line_kind" NOT NULL,
	"appropriated" bigint NOT NULL,
	"free" bigint NOT NULL,
	"reserved" bigint DEFAULT 0 NOT NULL,
	"committed" bigint DEFAULT 0 NOT NULL,
	"spent" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "pools_key" UNIQUE("owner_unit_id","year","source","purpose"),
	CONSTRAINT "pools_never_below_zero" CHECK ("pools"."free" >= 0 and "pools"."reserved" >= 0 and "pools"."committed" >= 0 and "pools"."spent" >= 0),
	CONSTRAINT "pools_add_up" CHECK ("pools"."appropriated" = "pools"."free" + "pools"."reserved" + "pools"."committed" + "pools"."spent"),
	CONSTRAINT "pools_within_bounds" CHECK ("pools"."appropriated" < 9000000000000000)
);
--> statement-breakpoint
CREATE TABLE "positions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"role" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "positions_key" UNIQUE("person_id","unit_id","role","valid_from")
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"submission_id" uuid NOT NULL,
	"line_id" text NOT NULL,
	"year" integer NOT NULL,
	"programme" text NOT NULL,
	"audience" text NOT NULL,
	"quarter" integer NOT NULL,
	CONSTRAINT "programmes_submission_id_line_id_pk" PRIMARY KEY("submission_id","line_id")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "remarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"submission_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"digest" text NOT NULL,
	"authors" uuid[] NOT NULL,
	"key_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "revisions_submission_id_number_pk" PRIMARY KEY("submission_id","number")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"submission_id" uuid PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "submission_kind" NOT NULL,
	"unit_id" uuid NOT NULL,
	"root_unit_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"title" text NOT NULL,
	"file_number" text,
	"state" "submission_state" DEFAULT 'draft' NOT NULL,
	"stage" text,
	"round" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"sealed_version" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"total" bigint DEFAULT 0 NOT NULL,
	"approved_total" bigint,
	"readers" text[] NOT NULL,
	"submitting" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submissions_file_number_key" UNIQUE("file_number")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"submission_id" uuid NOT NULL,
	"step" text NOT NULL,
	"action" "task_action" NOT NULL,
	"round" integer NOT NULL,
	"unit_id" uuid NOT NULL,
	"roles" text[] NOT NULL,
	"assignee_id" uuid,
	"opened_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"overdue" boolean NOT NULL,
	"escalated_unit_id" uuid,
	"escalated_role" text,
	"paper_by" uuid,
	CONSTRAINT "tasks_submission_id_step_action_pk" PRIMARY KEY("submission_id","step","action")
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"sha256" text NOT NULL,
	"scopes" "token_scope"[] NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"verified_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tokens_sha256_key" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "unit_periods" (
	"unit_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"name" text NOT NULL,
	"level" "unit_level" NOT NULL,
	"parent_id" uuid,
	CONSTRAINT "unit_periods_unit_id_valid_from_pk" PRIMARY KEY("unit_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "unit_successors" (
	"predecessor_id" uuid NOT NULL,
	"successor_id" uuid NOT NULL,
	"since" date NOT NULL,
	CONSTRAINT "unit_successors_predecessor_id_successor_id_pk" PRIMARY KEY("predecessor_id","successor_id")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"level" "unit_level" NOT NULL,
	"parent_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "units_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "waiting" (
	"pool_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"line_id" text NOT NULL,
	"missing" bigint NOT NULL,
	"score" integer NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "waiting_pool_id_submission_id_line_id_pk" PRIMARY KEY("pool_id","submission_id","line_id")
);
--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_accounts" ADD CONSTRAINT "auth_accounts_user_id_auth_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_second_factors" ADD CONSTRAINT "auth_second_factors_user_id_auth_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_sessions" ADD CONSTRAINT "auth_sessions_user_id_auth_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_users" ADD CONSTRAINT "auth_users_id_people_id_fk" FOREIGN KEY ("id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "definitions" ADD CONSTRAINT "definitions_owner_unit_id_units_id_fk" FOREIGN KEY ("owner_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_principal_id_people_id_fk" FOREIGN KEY ("principal_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_delegate_id_people_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_numbers" ADD CONSTRAINT "file_numbers_owner_unit_id_units_id_fk" FOREIGN KEY ("owner_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_owner_unit_id_units_id_fk" FOREIGN KEY ("owner_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_pool_id_pools_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "norms" ADD CONSTRAINT "norms_owner_unit_id_units_id_fk" FOREIGN KEY ("owner_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligations" ADD CONSTRAINT "obligations_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligations" ADD CONSTRAINT "obligations_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligations" ADD CONSTRAINT "obligations_bearer_id_units_id_fk" FOREIGN KEY ("bearer_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligations" ADD CONSTRAINT "obligations_remark_id_remarks_id_fk" FOREIGN KEY ("remark_id") REFERENCES "public"."remarks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligations" ADD CONSTRAINT "obligations_excused_by_people_id_fk" FOREIGN KEY ("excused_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligations" ADD CONSTRAINT "obligations_met_by_submissions_id_fk" FOREIGN KEY ("met_by") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_on_behalf_of_people_id_fk" FOREIGN KEY ("on_behalf_of") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_recipient_id_people_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pools" ADD CONSTRAINT "pools_owner_unit_id_units_id_fk" FOREIGN KEY ("owner_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_words" ADD CONSTRAINT "search_words_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_root_unit_id_units_id_fk" FOREIGN KEY ("root_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_periods" ADD CONSTRAINT "unit_periods_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_periods" ADD CONSTRAINT "unit_periods_parent_id_units_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_successors" ADD CONSTRAINT "unit_successors_predecessor_id_units_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_successors" ADD CONSTRAINT "unit_successors_successor_id_units_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_parent_id_units_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_pool_id_pools_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absences_person_idx" ON "absences" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "attachments_submission_idx" ON "attachments" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "auth_accounts_user_idx" ON "auth_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_second_factors_user_idx" ON "auth_second_factors" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verifications_identifier_idx" ON "auth_verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "auth_verifications_expiry_idx" ON "auth_verifications" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "changes_subject_idx" ON "changes" USING btree ("subject","seq");--> statement-breakpoint
CREATE INDEX "changes_at_idx" ON "changes" USING btree ("at");--> statement-breakpoint
CREATE INDEX "changes_actor_idx" ON "changes" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "definitions_kind_idx" ON "definitions" USING btree ("kind","owner_unit_id");--> statement-breakpoint
CREATE INDEX "delegations_principal_idx" ON "delegations" USING btree ("principal_id","valid_to");--> statement-breakpoint
CREATE INDEX "delegations_delegate_idx" ON "delegations" USING btree ("delegate_id","valid_to");--> statement-breakpoint
CREATE INDEX "deliveries_behind_idx" ON "deliveries" USING btree ("state","year","quarter");--> statement-breakpoint
CREATE INDEX "events_cause_idx" ON "events" USING btree ("cause_id");--> statement-breakpoint
CREATE INDEX "events_at_idx" ON "events" USING brin ("at");--> statement-breakpoint
CREATE INDEX "incidents_open_idx" ON "incidents" USING btree ("resolved_at");--> statement-breakpoint
CREATE INDEX "ledger_pool_idx" ON "ledger" USING btree ("pool_id");--> statement-breakpoint
CREATE INDEX "norms_owner_idx" ON "norms" USING btree ("owner_unit_id");--> statement-breakpoint
CREATE INDEX "obligations_bearer_idx" ON "obligations" USING btree ("bearer_id");--> statement-breakpoint
CREATE INDEX "outbox_due_idx" ON "outbox" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "outbox_submission_idx" ON "outbox" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "people_address_idx" ON "people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "people_words_idx" ON "people" USING gin (plain_words("name"));--> statement-breakpoint
CREATE INDEX "positions_holder_idx" ON "positions" USING btree ("unit_id","role");--> statement-breakpoint
CREATE INDEX "programmes_year_idx" ON "programmes" USING btree ("year","programme");--> statement-breakpoint
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits" USING btree ("expire");--> statement-breakpoint
CREATE INDEX "search_words_idx" ON "search_words" USING gin ("words");--> statement-breakpoint
CREATE INDEX "submissions_unit_idx" ON "submissions" USING btree ("unit_id","year");--> statement-breakpoint
CREATE INDEX "submissions_root_idx" ON "submissions" USING btree ("root_unit_id","id");--> statement-breakpoint
CREATE INDEX "submissions_readers_idx" ON "submissions" USING gin ("readers");--> statement-breakpoint
CREATE INDEX "submissions_open_idx" ON "submissions" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "tasks_unit_idx" ON "tasks" USING btree ("unit_id","roles","due_at","submission_id") WHERE "tasks"."assignee_id" is null;--> statement-breakpoint
CREATE INDEX "tasks_assignee_idx" ON "tasks" USING btree ("assignee_id","due_at","submission_id") WHERE "tasks"."assignee_id" is not null;--> statement-breakpoint
CREATE INDEX "tasks_escalated_idx" ON "tasks" USING btree ("escalated_unit_id","escalated_role","due_at","submission_id") WHERE "tasks"."escalated_unit_id" is not null;--> statement-breakpoint
CREATE INDEX "tokens_person_idx" ON "tokens" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "unit_successors_successor_idx" ON "unit_successors" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "units_parent_idx" ON "units" USING btree ("parent_id");