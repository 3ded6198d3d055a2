-- A comment is answered by a private reply within a week, a message within a day.
ALTER TABLE "instagram_message" ADD COLUMN "comment" BOOLEAN NOT NULL DEFAULT false;
