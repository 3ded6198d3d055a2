-- Units take short ids from this sequence; written by hand, like everything in the next migration.
CREATE SEQUENCE unit_id_seq;

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('waiting', 'sending', 'sent', 'failed', 'dead');

-- CreateEnum
CREATE TYPE "Currency" AS ENUM ('UZS', 'TJS', 'RUB', 'USD', 'KZT');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('ru', 'uz', 'en');

-- CreateEnum
CREATE TYPE "ReservationKind" AS ENUM ('held', 'reserved');

-- CreateEnum
CREATE TYPE "ReservationStatus" AS ENUM ('active', 'contracted', 'released', 'expired', 'cancelled');

-- CreateEnum
CREATE TYPE "QueueStatus" AS ENUM ('waiting', 'promoted', 'left');

-- CreateEnum
CREATE TYPE "DecisionStatus" AS ENUM ('pending', 'approved', 'refused');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('apartment', 'commercial', 'parking', 'storage');

-- CreateEnum
CREATE TYPE "UnitStatus" AS ENUM ('hidden', 'available', 'held', 'reserved', 'contracted', 'sold', 'handed_over', 'blocked');

-- CreateEnum
CREATE TYPE "BlockedReason" AS ENUM ('service', 'sold_elsewhere', 'reserved_elsewhere', 'refund', 'other');

-- CreateEnum
CREATE TYPE "Finish" AS ENUM ('none', 'rough', 'pre_finish', 'turnkey', 'furnished');

-- CreateEnum
CREATE TYPE "PriceChangeKind" AS ENUM ('single', 'bulk', 'import', 'revert');

-- CreateEnum
CREATE TYPE "DrawingLevel" AS ENUM ('master', 'facade', 'floor', 'unit');

-- CreateEnum
CREATE TYPE "ContractStatus" AS ENUM ('draft', 'signed', 'completed', 'cancelled');

-- CreateEnum
CREATE TYPE "PaymentType" AS ENUM ('initial', 'installment', 'final', 'hybrid');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('units', 'leads', 'contracts');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('reading', 'previewed', 'applied', 'failed');

-- CreateEnum
CREATE TYPE "ImportVerdict" AS ENUM ('new', 'changed', 'unchanged', 'missing', 'wrong');

-- CreateEnum
CREATE TYPE "LeadStatus" AS ENUM ('new', 'in_progress', 'reserved', 'sold', 'lost');

-- CreateEnum
CREATE TYPE "LeadState" AS ENUM ('warm', 'cold', 'hot', 'sold', 'lost');

-- CreateEnum
CREATE TYPE "LeadSource" AS ENUM ('site', 'telegram', 'instagram', 'call', 'walk_in', 'referral', 'sheet', 'import', 'api');

-- CreateEnum
CREATE TYPE "LostReason" AS ENUM ('price', 'location', 'competitor', 'no_answer', 'not_buying', 'mortgage_refused', 'wrong_number', 'other');

-- CreateEnum
CREATE TYPE "PaymentStatus" AS ENUM ('pending', 'completed', 'cancelled');

-- CreateEnum
CREATE TYPE "PaymentTarget" AS ENUM ('principal', 'penalty');

-- CreateEnum
CREATE TYPE "PaymentMethod" AS ENUM ('bank_transfer', 'card', 'bank_app', 'mortgage', 'offset', 'cash');

-- CreateEnum
CREATE TYPE "SettlementStatus" AS ENUM ('open', 'approved');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('contract', 'addendum', 'handover_act');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'sales', 'mop', 'rop', 'finance');

-- CreateEnum
CREATE TYPE "Theme" AS ENUM ('system', 'light', 'dark');

-- CreateEnum
CREATE TYPE "ExpenseCategory" AS ENUM ('advertising', 'salary', 'rent', 'communication', 'transport', 'office', 'agent_commission', 'tax', 'event', 'other');

-- CreateEnum
CREATE TYPE "ArrivalStatus" AS ENUM ('present', 'late');

-- CreateEnum
CREATE TYPE "AbsenceKind" AS ENUM ('absent', 'leave', 'sick');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('instagram', 'telegram', 'google', 'facebook', 'yandex', 'outdoor', 'tv_radio', 'event', 'referral', 'other');

-- CreateTable
CREATE TABLE "activity" (
    "seq" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT,
    "tokenId" TEXT,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "complexId" TEXT,
    "leadId" TEXT,
    "data" JSONB NOT NULL,
    "requestId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "outbox_cursor" (
    "consumer" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_cursor_pkey" PRIMARY KEY ("consumer")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "orderKey" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_run" (
    "id" TEXT NOT NULL,
    "job" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "result" JSONB,
    "error" TEXT,

    CONSTRAINT "job_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actorKey" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "status" INTEGER,
    "answer" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actorKey","route","key")
);

-- CreateTable
CREATE TABLE "telegram_account" (
    "userId" TEXT NOT NULL,
    "telegramId" BIGINT NOT NULL,
    "chatId" BIGINT NOT NULL,
    "username" TEXT,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,
    "blockedAt" TIMESTAMPTZ(3),

    CONSTRAINT "telegram_account_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "telegram_link" (
    "tokenHash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "telegram_link_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "telegram_chat" (
    "telegramId" BIGINT NOT NULL,
    "chatId" BIGINT NOT NULL,
    "phone" TEXT,
    "leadId" TEXT,
    "locale" "Locale" NOT NULL DEFAULT 'ru',
    "optedOutAt" TIMESTAMPTZ(3),
    "blockedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "telegram_chat_pkey" PRIMARY KEY ("telegramId")
);

-- CreateTable
CREATE TABLE "telegram_session" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "telegram_session_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "telegram_update" (
    "updateId" BIGINT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "telegram_update_pkey" PRIMARY KEY ("updateId")
);

-- CreateTable
CREATE TABLE "instagram_account" (
    "id" TEXT NOT NULL,
    "instagramId" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "tokenExpiresAt" TIMESTAMPTZ(3) NOT NULL,
    "connectedAt" TIMESTAMPTZ(3) NOT NULL,
    "disconnectedAt" TIMESTAMPTZ(3),
    "insights" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "instagram_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instagram_message" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "mid" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "handle" TEXT,
    "text" TEXT NOT NULL,
    "outgoing" BOOLEAN NOT NULL DEFAULT false,
    "leadId" TEXT,
    "byId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "instagram_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "buyer_notice" (
    "id" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "contractId" TEXT,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "buyer_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reservation" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "ownerId" TEXT,
    "createdById" TEXT,
    "kind" "ReservationKind" NOT NULL,
    "status" "ReservationStatus" NOT NULL DEFAULT 'active',
    "currency" "Currency" NOT NULL,
    "listPrice" BIGINT NOT NULL,
    "discountBp" INTEGER NOT NULL DEFAULT 0,
    "price" BIGINT NOT NULL,
    "perM2" BIGINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "extensions" INTEGER NOT NULL DEFAULT 0,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_entry" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "addedById" TEXT,
    "status" "QueueStatus" NOT NULL DEFAULT 'waiting',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "queue_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discount_request" (
    "id" TEXT NOT NULL,
    "reservationId" TEXT NOT NULL,
    "basisPoints" INTEGER NOT NULL,
    "status" "DecisionStatus" NOT NULL DEFAULT 'pending',
    "askedById" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "discount_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complex" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameUz" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "descriptionRu" TEXT NOT NULL DEFAULT '',
    "descriptionUz" TEXT NOT NULL DEFAULT '',
    "descriptionEn" TEXT NOT NULL DEFAULT '',
    "addressRu" TEXT NOT NULL DEFAULT '',
    "addressUz" TEXT NOT NULL DEFAULT '',
    "addressEn" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "deliveryYear" INTEGER,
    "deliveryQuarter" INTEGER,
    "finish" "Finish" NOT NULL DEFAULT 'none',
    "phone" TEXT NOT NULL DEFAULT '',
    "currency" "Currency" NOT NULL,
    "contractPrefix" TEXT NOT NULL,
    "lastContractNumber" INTEGER NOT NULL DEFAULT 0,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "complex_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slug_redirect" (
    "slug" TEXT NOT NULL,
    "complexId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "slug_redirect_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "progress_note" (
    "id" TEXT NOT NULL,
    "complexId" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "textRu" TEXT NOT NULL,
    "textUz" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "percent" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "progress_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_picture" (
    "noteId" TEXT NOT NULL,
    "mediaId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "progress_picture_pkey" PRIMARY KEY ("noteId","mediaId")
);

-- CreateTable
CREATE TABLE "complex_picture" (
    "complexId" TEXT NOT NULL,
    "mediaId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "altRu" TEXT NOT NULL DEFAULT '',
    "altUz" TEXT NOT NULL DEFAULT '',
    "altEn" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "complex_picture_pkey" PRIMARY KEY ("complexId","mediaId")
);

-- CreateTable
CREATE TABLE "block" (
    "id" TEXT NOT NULL,
    "complexId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entrance" (
    "id" TEXT NOT NULL,
    "blockId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "entrance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "layout" (
    "id" TEXT NOT NULL,
    "complexId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "rooms" INTEGER NOT NULL,
    "areaDm2" INTEGER NOT NULL,
    "livingDm2" INTEGER,
    "kitchenDm2" INTEGER,
    "plan" JSONB,
    "planMediaId" TEXT,

    CONSTRAINT "layout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" TEXT NOT NULL DEFAULT ('u'::text || nextval('unit_id_seq'::regclass)),
    "complexId" TEXT NOT NULL,
    "blockId" TEXT NOT NULL,
    "entranceId" TEXT NOT NULL,
    "floor" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "stack" INTEGER NOT NULL,
    "floors" INTEGER NOT NULL DEFAULT 1,
    "kind" "UnitKind" NOT NULL DEFAULT 'apartment',
    "rooms" INTEGER,
    "areaDm2" INTEGER NOT NULL,
    "price" BIGINT,
    "finish" "Finish",
    "layoutId" TEXT,
    "status" "UnitStatus" NOT NULL DEFAULT 'hidden',
    "blockedReason" "BlockedReason",
    "blockedNote" TEXT,
    "cadastral" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_status_change" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "from" "UnitStatus",
    "to" "UnitStatus" NOT NULL,
    "reason" TEXT,
    "byId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_status_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_change" (
    "id" TEXT NOT NULL,
    "complexId" TEXT NOT NULL,
    "kind" "PriceChangeKind" NOT NULL,
    "request" JSONB NOT NULL,
    "byId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "revertedAt" TIMESTAMPTZ(3),
    "revertedById" TEXT,

    CONSTRAINT "price_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_change_item" (
    "changeId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "oldPrice" BIGINT,
    "newPrice" BIGINT,

    CONSTRAINT "price_change_item_pkey" PRIMARY KEY ("changeId","unitId")
);

-- CreateTable
CREATE TABLE "drawing" (
    "id" TEXT NOT NULL,
    "complexId" TEXT NOT NULL,
    "level" "DrawingLevel" NOT NULL,
    "name" TEXT NOT NULL,
    "blockId" TEXT,
    "entranceId" TEXT,
    "floor" INTEGER,
    "backgroundId" TEXT,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "drawing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drawing_version" (
    "drawingId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "drawing_version_pkey" PRIMARY KEY ("drawingId","version")
);

-- CreateTable
CREATE TABLE "media" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "sha256" TEXT NOT NULL,
    "public" BOOLEAN NOT NULL DEFAULT false,
    "ownerKind" TEXT,
    "ownerId" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "byId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract" (
    "id" TEXT NOT NULL,
    "complexId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "managerId" TEXT,
    "draftedById" TEXT,
    "signedById" TEXT,
    "status" "ContractStatus" NOT NULL DEFAULT 'draft',
    "currency" "Currency" NOT NULL,
    "price" BIGINT NOT NULL,
    "buyerName" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "passport" TEXT NOT NULL,
    "passportIssuedBy" TEXT NOT NULL,
    "passportIssuedAt" DATE NOT NULL,
    "pinfl" TEXT,
    "citizenship" TEXT NOT NULL DEFAULT 'UZ',
    "address" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "buyerLocale" "Locale" NOT NULL DEFAULT 'ru',
    "escrowBank" TEXT,
    "registryNumber" TEXT,
    "notaryNumber" TEXT,
    "penaltyRate" INTEGER NOT NULL DEFAULT 500,
    "penaltyCapBp" INTEGER NOT NULL DEFAULT 500,
    "draftedAt" TIMESTAMPTZ(3) NOT NULL,
    "signedAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,
    "handoverOn" DATE,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_unit" (
    "contractId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "reservationId" TEXT NOT NULL,
    "price" BIGINT NOT NULL,
    "areaDm2" INTEGER NOT NULL,

    CONSTRAINT "contract_unit_pkey" PRIMARY KEY ("contractId","unitId")
);

-- CreateTable
CREATE TABLE "schedule" (
    "id" TEXT NOT NULL,
    "contractId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "reason" TEXT,
    "byId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_item" (
    "id" TEXT NOT NULL,
    "scheduleId" TEXT NOT NULL,
    "contractId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" "PaymentType" NOT NULL,
    "dueDate" DATE NOT NULL,
    "effectiveDate" DATE NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "schedule_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_source" (
    "id" TEXT NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "name" TEXT NOT NULL,
    "complexId" TEXT,
    "sheetId" TEXT,
    "cron" TEXT,
    "lastRunAt" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "byId" TEXT,

    CONSTRAINT "import_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" TEXT NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "status" "ImportStatus" NOT NULL,
    "sourceId" TEXT,
    "complexId" TEXT,
    "fileName" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT,
    "mapping" JSONB NOT NULL,
    "summary" JSONB NOT NULL DEFAULT '{}',
    "error" TEXT,
    "byId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "runId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "verdict" "ImportVerdict" NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("runId","position")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "id" TEXT NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "signature" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "byId" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "phoneRaw" TEXT NOT NULL DEFAULT '',
    "duplicateReason" TEXT,
    "searchText" TEXT NOT NULL,
    "source" "LeadSource" NOT NULL,
    "status" "LeadStatus" NOT NULL DEFAULT 'new',
    "state" "LeadState" NOT NULL DEFAULT 'warm',
    "assigneeId" TEXT,
    "assignedAt" TIMESTAMPTZ(3),
    "createdById" TEXT,
    "complexId" TEXT,
    "unitId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "budget" BIGINT,
    "budgetCurrency" "Currency",
    "wishes" JSONB NOT NULL DEFAULT '{}',
    "campaignId" TEXT,
    "lostReason" "LostReason",
    "lostNote" TEXT,
    "locale" "Locale",
    "respondedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "mergedIntoId" TEXT,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_touch" (
    "id" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "source" "LeadSource" NOT NULL,
    "utmSource" TEXT,
    "utmMedium" TEXT,
    "utmCampaign" TEXT,
    "utmContent" TEXT,
    "utmTerm" TEXT,
    "campaignId" TEXT,
    "page" TEXT,
    "message" TEXT NOT NULL DEFAULT '',
    "complexId" TEXT,
    "unitId" TEXT,
    "consentAt" TIMESTAMPTZ(3),
    "externalId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lead_touch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_comment" (
    "id" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "authorId" TEXT,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lead_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "callback" (
    "id" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "ownerId" TEXT,
    "authorId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "doneAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "callback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_status_change" (
    "id" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "fromStatus" "LeadStatus" NOT NULL,
    "toStatus" "LeadStatus" NOT NULL,
    "fromState" "LeadState" NOT NULL,
    "toState" "LeadState" NOT NULL,
    "reason" TEXT,
    "byId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lead_status_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_merge" (
    "id" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "moved" JSONB NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "revertedAt" TIMESTAMPTZ(3),

    CONSTRAINT "lead_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" TEXT NOT NULL,
    "contractId" TEXT,
    "reservationId" TEXT,
    "leadId" TEXT NOT NULL,
    "type" "PaymentType" NOT NULL,
    "target" "PaymentTarget" NOT NULL DEFAULT 'principal',
    "status" "PaymentStatus" NOT NULL DEFAULT 'pending',
    "method" "PaymentMethod" NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "paidAt" DATE NOT NULL,
    "receiptId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "completedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "allocation" (
    "paymentId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "allocation_pkey" PRIMARY KEY ("paymentId","itemId")
);

-- CreateTable
CREATE TABLE "settlement" (
    "id" TEXT NOT NULL,
    "contractId" TEXT NOT NULL,
    "status" "SettlementStatus" NOT NULL DEFAULT 'open',
    "paid" BIGINT NOT NULL,
    "penalty" BIGINT NOT NULL,
    "retention" BIGINT NOT NULL,
    "refundPlan" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedById" TEXT,
    "approvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "settlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" TEXT NOT NULL,
    "contractId" TEXT,
    "leadId" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "method" "PaymentMethod" NOT NULL,
    "reason" TEXT NOT NULL,
    "paidAt" DATE NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "penalty_waiver" (
    "id" TEXT NOT NULL,
    "contractId" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "penalty_waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_promise" (
    "id" TEXT NOT NULL,
    "contractId" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_promise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_template" (
    "id" TEXT NOT NULL,
    "complexId" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL DEFAULT 'contract',
    "mediaId" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "byId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "tokenVersion" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "locale" "Locale" NOT NULL DEFAULT 'ru',
    "theme" "Theme" NOT NULL DEFAULT 'system',
    "leadCap" INTEGER,
    "notify" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "loginHash" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 1,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "blockedUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("loginHash","address")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" TEXT,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "holiday" (
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "screen" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "href" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expense" (
    "id" TEXT NOT NULL,
    "category" "ExpenseCategory" NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "complexId" TEXT,
    "campaignId" TEXT,
    "receiptId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expense_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expense_budget" (
    "id" TEXT NOT NULL,
    "category" "ExpenseCategory" NOT NULL,
    "month" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,

    CONSTRAINT "expense_budget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sales_plan" (
    "id" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "userId" TEXT,
    "complexId" TEXT,
    "contracts" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,

    CONSTRAINT "sales_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "inAt" TIMESTAMPTZ(3) NOT NULL,
    "outAt" TIMESTAMPTZ(3),
    "status" "ArrivalStatus" NOT NULL,
    "forgotten" BOOLEAN NOT NULL DEFAULT false,
    "via" TEXT NOT NULL DEFAULT 'web',
    "editedById" TEXT,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "userId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "kind" "AbsenceKind" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" TEXT,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("userId","day")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "channel" "Channel" NOT NULL,
    "complexId" TEXT,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "budget" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_spend" (
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT,

    CONSTRAINT "campaign_spend_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "activity_entity_entityId_seq_idx" ON "activity"("entity", "entityId", "seq" DESC);

-- CreateIndex
CREATE INDEX "activity_actorId_seq_idx" ON "activity"("actorId", "seq" DESC);

-- CreateIndex
CREATE INDEX "activity_kind_seq_idx" ON "activity"("kind", "seq" DESC);

-- CreateIndex
CREATE INDEX "activity_leadId_seq_idx" ON "activity"("leadId", "seq" DESC);

-- CreateIndex
CREATE INDEX "activity_tokenId_idx" ON "activity"("tokenId");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_idempotency_key" ON "delivery"("idempotencyKey");

-- CreateIndex
CREATE INDEX "delivery_status_nextAt_id_idx" ON "delivery"("status", "nextAt", "id");

-- CreateIndex
CREATE INDEX "delivery_orderKey_createdAt_id_idx" ON "delivery"("orderKey", "createdAt", "id");

-- CreateIndex
CREATE INDEX "job_run_job_startedAt_idx" ON "job_run"("job", "startedAt" DESC);

-- CreateIndex
CREATE INDEX "job_run_startedAt_idx" ON "job_run"("startedAt");

-- CreateIndex
CREATE INDEX "idempotency_key_createdAt_idx" ON "idempotency_key"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "telegram_account_telegram_key" ON "telegram_account"("telegramId");

-- CreateIndex
CREATE INDEX "telegram_link_userId_idx" ON "telegram_link"("userId");

-- CreateIndex
CREATE INDEX "telegram_chat_leadId_idx" ON "telegram_chat"("leadId");

-- CreateIndex
CREATE INDEX "telegram_update_receivedAt_idx" ON "telegram_update"("receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "instagram_account_key" ON "instagram_account"("instagramId");

-- CreateIndex
CREATE UNIQUE INDEX "instagram_message_mid_key" ON "instagram_message"("mid");

-- CreateIndex
CREATE INDEX "instagram_message_accountId_fromId_at_idx" ON "instagram_message"("accountId", "fromId", "at");

-- CreateIndex
CREATE INDEX "instagram_message_leadId_at_idx" ON "instagram_message"("leadId", "at");

-- CreateIndex
CREATE INDEX "instagram_message_byId_idx" ON "instagram_message"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "buyer_notice_dedupe_key" ON "buyer_notice"("dedupeKey");

-- CreateIndex
CREATE INDEX "buyer_notice_leadId_at_idx" ON "buyer_notice"("leadId", "at");

-- CreateIndex
CREATE INDEX "buyer_notice_contractId_idx" ON "buyer_notice"("contractId");

-- CreateIndex
CREATE INDEX "reservation_leadId_createdAt_idx" ON "reservation"("leadId", "createdAt");

-- CreateIndex
CREATE INDEX "reservation_unitId_createdAt_idx" ON "reservation"("unitId", "createdAt");

-- CreateIndex
CREATE INDEX "reservation_ownerId_status_idx" ON "reservation"("ownerId", "status");

-- CreateIndex
CREATE INDEX "reservation_status_expiresAt_idx" ON "reservation"("status", "expiresAt");

-- CreateIndex
CREATE INDEX "reservation_createdById_idx" ON "reservation"("createdById");

-- CreateIndex
CREATE INDEX "queue_entry_unitId_status_createdAt_id_idx" ON "queue_entry"("unitId", "status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "queue_entry_leadId_idx" ON "queue_entry"("leadId");

-- CreateIndex
CREATE INDEX "queue_entry_addedById_idx" ON "queue_entry"("addedById");

-- CreateIndex
CREATE INDEX "discount_request_reservationId_idx" ON "discount_request"("reservationId");

-- CreateIndex
CREATE INDEX "discount_request_status_askedAt_idx" ON "discount_request"("status", "askedAt");

-- CreateIndex
CREATE INDEX "discount_request_askedById_idx" ON "discount_request"("askedById");

-- CreateIndex
CREATE INDEX "discount_request_decidedById_idx" ON "discount_request"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "complex_slug_key" ON "complex"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "complex_contract_prefix_key" ON "complex"("contractPrefix");

-- CreateIndex
CREATE INDEX "slug_redirect_complexId_idx" ON "slug_redirect"("complexId");

-- CreateIndex
CREATE INDEX "progress_note_complexId_on_idx" ON "progress_note"("complexId", "on" DESC);

-- CreateIndex
CREATE INDEX "progress_picture_mediaId_idx" ON "progress_picture"("mediaId");

-- CreateIndex
CREATE INDEX "complex_picture_mediaId_idx" ON "complex_picture"("mediaId");

-- CreateIndex
CREATE UNIQUE INDEX "block_name_key" ON "block"("complexId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "block_complex_key" ON "block"("id", "complexId");

-- CreateIndex
CREATE UNIQUE INDEX "entrance_name_key" ON "entrance"("blockId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "entrance_block_key" ON "entrance"("id", "blockId");

-- CreateIndex
CREATE INDEX "layout_planMediaId_idx" ON "layout"("planMediaId");

-- CreateIndex
CREATE UNIQUE INDEX "layout_code_key" ON "layout"("complexId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "layout_complex_key" ON "layout"("id", "complexId");

-- CreateIndex
CREATE INDEX "unit_complexId_blockId_entranceId_floor_stack_idx" ON "unit"("complexId", "blockId", "entranceId", "floor", "stack");

-- CreateIndex
CREATE INDEX "unit_complexId_status_price_id_idx" ON "unit"("complexId", "status", "price", "id");

-- CreateIndex
CREATE INDEX "unit_layoutId_complexId_idx" ON "unit"("layoutId", "complexId");

-- CreateIndex
CREATE UNIQUE INDEX "unit_address_key" ON "unit"("blockId", "entranceId", "floor", "number");

-- CreateIndex
CREATE UNIQUE INDEX "unit_position_key" ON "unit"("entranceId", "floor", "stack");

-- CreateIndex
CREATE INDEX "unit_status_change_unitId_at_idx" ON "unit_status_change"("unitId", "at");

-- CreateIndex
CREATE INDEX "unit_status_change_byId_idx" ON "unit_status_change"("byId");

-- CreateIndex
CREATE INDEX "price_change_complexId_at_idx" ON "price_change"("complexId", "at" DESC);

-- CreateIndex
CREATE INDEX "price_change_byId_idx" ON "price_change"("byId");

-- CreateIndex
CREATE INDEX "price_change_revertedById_idx" ON "price_change"("revertedById");

-- CreateIndex
CREATE INDEX "price_change_item_unitId_idx" ON "price_change_item"("unitId");

-- CreateIndex
CREATE INDEX "drawing_complexId_level_blockId_floor_idx" ON "drawing"("complexId", "level", "blockId", "floor");

-- CreateIndex
CREATE INDEX "drawing_blockId_idx" ON "drawing"("blockId");

-- CreateIndex
CREATE INDEX "drawing_entranceId_idx" ON "drawing"("entranceId");

-- CreateIndex
CREATE INDEX "drawing_backgroundId_idx" ON "drawing"("backgroundId");

-- CreateIndex
CREATE INDEX "drawing_version_byId_idx" ON "drawing_version"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "media_key_key" ON "media"("key");

-- CreateIndex
CREATE INDEX "media_ownerKind_ownerId_idx" ON "media"("ownerKind", "ownerId");

-- CreateIndex
CREATE INDEX "media_byId_idx" ON "media"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "contract_number_key" ON "contract"("number");

-- CreateIndex
CREATE INDEX "contract_leadId_idx" ON "contract"("leadId");

-- CreateIndex
CREATE INDEX "contract_draftedAt_id_idx" ON "contract"("draftedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "contract_status_draftedAt_id_idx" ON "contract"("status", "draftedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "contract_complexId_draftedAt_id_idx" ON "contract"("complexId", "draftedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "contract_managerId_signedAt_idx" ON "contract"("managerId", "signedAt");

-- CreateIndex
CREATE INDEX "contract_buyerName_id_idx" ON "contract"("buyerName", "id");

-- CreateIndex
CREATE INDEX "contract_draftedById_idx" ON "contract"("draftedById");

-- CreateIndex
CREATE INDEX "contract_signedById_idx" ON "contract"("signedById");

-- CreateIndex
CREATE UNIQUE INDEX "contract_seq_key" ON "contract"("complexId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "contract_unit_reservation_key" ON "contract_unit"("reservationId");

-- CreateIndex
CREATE INDEX "contract_unit_unitId_idx" ON "contract_unit"("unitId");

-- CreateIndex
CREATE INDEX "schedule_byId_idx" ON "schedule"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_version_key" ON "schedule"("contractId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_contract_key" ON "schedule"("id", "contractId");

-- CreateIndex
CREATE INDEX "schedule_item_scheduleId_contractId_idx" ON "schedule_item"("scheduleId", "contractId");

-- CreateIndex
CREATE INDEX "schedule_item_contractId_effectiveDate_idx" ON "schedule_item"("contractId", "effectiveDate");

-- CreateIndex
CREATE INDEX "schedule_item_effectiveDate_contractId_idx" ON "schedule_item"("effectiveDate", "contractId");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_item_position_key" ON "schedule_item"("scheduleId", "position");

-- CreateIndex
CREATE INDEX "import_source_complexId_idx" ON "import_source"("complexId");

-- CreateIndex
CREATE INDEX "import_source_byId_idx" ON "import_source"("byId");

-- CreateIndex
CREATE INDEX "import_run_createdAt_id_idx" ON "import_run"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "import_run_sourceId_idx" ON "import_run"("sourceId");

-- CreateIndex
CREATE INDEX "import_run_complexId_idx" ON "import_run"("complexId");

-- CreateIndex
CREATE INDEX "import_run_fileId_idx" ON "import_run"("fileId");

-- CreateIndex
CREATE INDEX "import_run_byId_idx" ON "import_run"("byId");

-- CreateIndex
CREATE INDEX "import_row_runId_verdict_position_idx" ON "import_row"("runId", "verdict", "position");

-- CreateIndex
CREATE INDEX "import_mapping_byId_idx" ON "import_mapping"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "import_mapping_key" ON "import_mapping"("kind", "signature");

-- CreateIndex
CREATE INDEX "lead_createdAt_id_idx" ON "lead"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_assigneeId_status_createdAt_id_idx" ON "lead"("assigneeId", "status", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_assigneeId_createdAt_id_idx" ON "lead"("assigneeId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_status_createdAt_id_idx" ON "lead"("status", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_source_createdAt_id_idx" ON "lead"("source", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_complexId_createdAt_id_idx" ON "lead"("complexId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "lead_name_id_idx" ON "lead"("name", "id");

-- CreateIndex
CREATE INDEX "lead_phone_idx" ON "lead"("phone");

-- CreateIndex
CREATE INDEX "lead_createdById_idx" ON "lead"("createdById");

-- CreateIndex
CREATE INDEX "lead_unitId_idx" ON "lead"("unitId");

-- CreateIndex
CREATE INDEX "lead_campaignId_idx" ON "lead"("campaignId");

-- CreateIndex
CREATE INDEX "lead_mergedIntoId_idx" ON "lead"("mergedIntoId");

-- CreateIndex
CREATE UNIQUE INDEX "lead_touch_external_key" ON "lead_touch"("externalId");

-- CreateIndex
CREATE INDEX "lead_touch_leadId_at_idx" ON "lead_touch"("leadId", "at");

-- CreateIndex
CREATE INDEX "lead_touch_campaignId_at_idx" ON "lead_touch"("campaignId", "at");

-- CreateIndex
CREATE INDEX "lead_touch_complexId_idx" ON "lead_touch"("complexId");

-- CreateIndex
CREATE INDEX "lead_touch_unitId_idx" ON "lead_touch"("unitId");

-- CreateIndex
CREATE INDEX "lead_comment_leadId_at_idx" ON "lead_comment"("leadId", "at");

-- CreateIndex
CREATE INDEX "lead_comment_authorId_idx" ON "lead_comment"("authorId");

-- CreateIndex
CREATE INDEX "callback_leadId_at_idx" ON "callback"("leadId", "at");

-- CreateIndex
CREATE INDEX "callback_ownerId_at_idx" ON "callback"("ownerId", "at");

-- CreateIndex
CREATE INDEX "callback_authorId_idx" ON "callback"("authorId");

-- CreateIndex
CREATE INDEX "lead_status_change_leadId_at_idx" ON "lead_status_change"("leadId", "at");

-- CreateIndex
CREATE INDEX "lead_status_change_toStatus_at_idx" ON "lead_status_change"("toStatus", "at");

-- CreateIndex
CREATE INDEX "lead_status_change_byId_idx" ON "lead_status_change"("byId");

-- CreateIndex
CREATE INDEX "lead_merge_sourceId_idx" ON "lead_merge"("sourceId");

-- CreateIndex
CREATE INDEX "lead_merge_targetId_idx" ON "lead_merge"("targetId");

-- CreateIndex
CREATE INDEX "lead_merge_byId_idx" ON "lead_merge"("byId");

-- CreateIndex
CREATE INDEX "payment_contractId_paidAt_idx" ON "payment"("contractId", "paidAt");

-- CreateIndex
CREATE INDEX "payment_reservationId_idx" ON "payment"("reservationId");

-- CreateIndex
CREATE INDEX "payment_leadId_idx" ON "payment"("leadId");

-- CreateIndex
CREATE INDEX "payment_status_createdAt_id_idx" ON "payment"("status", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "payment_status_paidAt_idx" ON "payment"("status", "paidAt");

-- CreateIndex
CREATE INDEX "payment_createdAt_id_idx" ON "payment"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "payment_receiptId_idx" ON "payment"("receiptId");

-- CreateIndex
CREATE INDEX "payment_createdById_idx" ON "payment"("createdById");

-- CreateIndex
CREATE INDEX "payment_decidedById_idx" ON "payment"("decidedById");

-- CreateIndex
CREATE INDEX "allocation_itemId_idx" ON "allocation"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "settlement_contract_key" ON "settlement"("contractId");

-- CreateIndex
CREATE INDEX "settlement_status_createdAt_idx" ON "settlement"("status", "createdAt");

-- CreateIndex
CREATE INDEX "settlement_createdById_idx" ON "settlement"("createdById");

-- CreateIndex
CREATE INDEX "settlement_approvedById_idx" ON "settlement"("approvedById");

-- CreateIndex
CREATE INDEX "refund_contractId_idx" ON "refund"("contractId");

-- CreateIndex
CREATE INDEX "refund_leadId_idx" ON "refund"("leadId");

-- CreateIndex
CREATE INDEX "refund_paidAt_idx" ON "refund"("paidAt");

-- CreateIndex
CREATE INDEX "refund_createdById_idx" ON "refund"("createdById");

-- CreateIndex
CREATE INDEX "penalty_waiver_contractId_idx" ON "penalty_waiver"("contractId");

-- CreateIndex
CREATE INDEX "penalty_waiver_byId_idx" ON "penalty_waiver"("byId");

-- CreateIndex
CREATE INDEX "payment_promise_contractId_on_idx" ON "payment_promise"("contractId", "on");

-- CreateIndex
CREATE INDEX "payment_promise_byId_idx" ON "payment_promise"("byId");

-- CreateIndex
CREATE INDEX "document_template_complexId_kind_active_idx" ON "document_template"("complexId", "kind", "active");

-- CreateIndex
CREATE INDEX "document_template_mediaId_idx" ON "document_template"("mediaId");

-- CreateIndex
CREATE INDEX "document_template_byId_idx" ON "document_template"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "user_login_key" ON "user"("login");

-- CreateIndex
CREATE INDEX "user_role_active_name_id_idx" ON "user"("role", "active", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_createdById_idx" ON "api_token"("createdById");

-- CreateIndex
CREATE INDEX "sign_in_failure_lastAt_idx" ON "sign_in_failure"("lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "password_reset_token_key" ON "password_reset"("tokenHash");

-- CreateIndex
CREATE INDEX "password_reset_userId_idx" ON "password_reset"("userId");

-- CreateIndex
CREATE INDEX "setting_updatedById_idx" ON "setting"("updatedById");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_name_key" ON "saved_view"("userId", "screen", "name");

-- CreateIndex
CREATE INDEX "notification_userId_createdAt_id_idx" ON "notification"("userId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "expense_on_id_idx" ON "expense"("on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "expense_category_on_idx" ON "expense"("category", "on");

-- CreateIndex
CREATE INDEX "expense_createdById_idx" ON "expense"("createdById");

-- CreateIndex
CREATE INDEX "expense_complexId_idx" ON "expense"("complexId");

-- CreateIndex
CREATE INDEX "expense_campaignId_idx" ON "expense"("campaignId");

-- CreateIndex
CREATE INDEX "expense_receiptId_idx" ON "expense"("receiptId");

-- CreateIndex
CREATE UNIQUE INDEX "expense_budget_key" ON "expense_budget"("category", "month", "currency");

-- CreateIndex
CREATE INDEX "sales_plan_month_idx" ON "sales_plan"("month");

-- CreateIndex
CREATE INDEX "sales_plan_userId_idx" ON "sales_plan"("userId");

-- CreateIndex
CREATE INDEX "sales_plan_complexId_idx" ON "sales_plan"("complexId");

-- CreateIndex
CREATE INDEX "attendance_day_userId_idx" ON "attendance"("day", "userId");

-- CreateIndex
CREATE INDEX "attendance_userId_inAt_idx" ON "attendance"("userId", "inAt");

-- CreateIndex
CREATE INDEX "attendance_editedById_idx" ON "attendance"("editedById");

-- CreateIndex
CREATE INDEX "absence_day_idx" ON "absence"("day");

-- CreateIndex
CREATE INDEX "absence_byId_idx" ON "absence"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_code_key" ON "campaign"("code");

-- CreateIndex
CREATE INDEX "campaign_startsOn_id_idx" ON "campaign"("startsOn" DESC, "id");

-- CreateIndex
CREATE INDEX "campaign_complexId_idx" ON "campaign"("complexId");

-- CreateIndex
CREATE INDEX "campaign_createdById_idx" ON "campaign"("createdById");

-- CreateIndex
CREATE INDEX "campaign_spend_campaignId_on_idx" ON "campaign_spend"("campaignId", "on");

-- CreateIndex
CREATE INDEX "campaign_spend_createdById_idx" ON "campaign_spend"("createdById");

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_tokenId_fkey" FOREIGN KEY ("tokenId") REFERENCES "api_token"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telegram_account" ADD CONSTRAINT "telegram_account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telegram_link" ADD CONSTRAINT "telegram_link_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telegram_chat" ADD CONSTRAINT "telegram_chat_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instagram_message" ADD CONSTRAINT "instagram_message_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "instagram_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instagram_message" ADD CONSTRAINT "instagram_message_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instagram_message" ADD CONSTRAINT "instagram_message_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "buyer_notice" ADD CONSTRAINT "buyer_notice_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "buyer_notice" ADD CONSTRAINT "buyer_notice_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "contract"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_entry" ADD CONSTRAINT "queue_entry_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_entry" ADD CONSTRAINT "queue_entry_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_entry" ADD CONSTRAINT "queue_entry_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount_request" ADD CONSTRAINT "discount_request_reservationId_fkey" FOREIGN KEY ("reservationId") REFERENCES "reservation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount_request" ADD CONSTRAINT "discount_request_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount_request" ADD CONSTRAINT "discount_request_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slug_redirect" ADD CONSTRAINT "slug_redirect_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_note" ADD CONSTRAINT "progress_note_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_picture" ADD CONSTRAINT "progress_picture_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "progress_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_picture" ADD CONSTRAINT "progress_picture_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complex_picture" ADD CONSTRAINT "complex_picture_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complex_picture" ADD CONSTRAINT "complex_picture_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entrance" ADD CONSTRAINT "entrance_blockId_fkey" FOREIGN KEY ("blockId") REFERENCES "block"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "layout" ADD CONSTRAINT "layout_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "layout" ADD CONSTRAINT "layout_planMediaId_fkey" FOREIGN KEY ("planMediaId") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_blockId_complexId_fkey" FOREIGN KEY ("blockId", "complexId") REFERENCES "block"("id", "complexId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_entranceId_blockId_fkey" FOREIGN KEY ("entranceId", "blockId") REFERENCES "entrance"("id", "blockId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_layoutId_complexId_fkey" FOREIGN KEY ("layoutId", "complexId") REFERENCES "layout"("id", "complexId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_status_change" ADD CONSTRAINT "unit_status_change_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_status_change" ADD CONSTRAINT "unit_status_change_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_change" ADD CONSTRAINT "price_change_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_change" ADD CONSTRAINT "price_change_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_change" ADD CONSTRAINT "price_change_revertedById_fkey" FOREIGN KEY ("revertedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_change_item" ADD CONSTRAINT "price_change_item_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "price_change"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_change_item" ADD CONSTRAINT "price_change_item_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drawing" ADD CONSTRAINT "drawing_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drawing" ADD CONSTRAINT "drawing_blockId_fkey" FOREIGN KEY ("blockId") REFERENCES "block"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drawing" ADD CONSTRAINT "drawing_entranceId_fkey" FOREIGN KEY ("entranceId") REFERENCES "entrance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drawing" ADD CONSTRAINT "drawing_backgroundId_fkey" FOREIGN KEY ("backgroundId") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drawing_version" ADD CONSTRAINT "drawing_version_drawingId_fkey" FOREIGN KEY ("drawingId") REFERENCES "drawing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drawing_version" ADD CONSTRAINT "drawing_version_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_draftedById_fkey" FOREIGN KEY ("draftedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_signedById_fkey" FOREIGN KEY ("signedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_unit" ADD CONSTRAINT "contract_unit_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_unit" ADD CONSTRAINT "contract_unit_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_unit" ADD CONSTRAINT "contract_unit_reservationId_fkey" FOREIGN KEY ("reservationId") REFERENCES "reservation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_item" ADD CONSTRAINT "schedule_item_scheduleId_contractId_fkey" FOREIGN KEY ("scheduleId", "contractId") REFERENCES "schedule"("id", "contractId") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "schedule_item" ADD CONSTRAINT "schedule_item_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_source" ADD CONSTRAINT "import_source_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_source" ADD CONSTRAINT "import_source_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "import_source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_runId_fkey" FOREIGN KEY ("runId") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_touch" ADD CONSTRAINT "lead_touch_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_touch" ADD CONSTRAINT "lead_touch_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_touch" ADD CONSTRAINT "lead_touch_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_touch" ADD CONSTRAINT "lead_touch_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_comment" ADD CONSTRAINT "lead_comment_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_comment" ADD CONSTRAINT "lead_comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "callback" ADD CONSTRAINT "callback_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "callback" ADD CONSTRAINT "callback_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "callback" ADD CONSTRAINT "callback_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_status_change" ADD CONSTRAINT "lead_status_change_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_status_change" ADD CONSTRAINT "lead_status_change_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_merge" ADD CONSTRAINT "lead_merge_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_merge" ADD CONSTRAINT "lead_merge_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_merge" ADD CONSTRAINT "lead_merge_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_reservationId_fkey" FOREIGN KEY ("reservationId") REFERENCES "reservation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "schedule_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penalty_waiver" ADD CONSTRAINT "penalty_waiver_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penalty_waiver" ADD CONSTRAINT "penalty_waiver_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_promise" ADD CONSTRAINT "payment_promise_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_promise" ADD CONSTRAINT "payment_promise_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_template" ADD CONSTRAINT "document_template_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_template" ADD CONSTRAINT "document_template_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_template" ADD CONSTRAINT "document_template_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "setting" ADD CONSTRAINT "setting_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sales_plan" ADD CONSTRAINT "sales_plan_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sales_plan" ADD CONSTRAINT "sales_plan_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_byId_fkey" FOREIGN KEY ("byId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_complexId_fkey" FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_spend" ADD CONSTRAINT "campaign_spend_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_spend" ADD CONSTRAINT "campaign_spend_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
