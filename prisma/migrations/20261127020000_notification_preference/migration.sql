-- What a person wants to hear, where that is not what everybody hears by default.
CREATE TABLE "notification_preference" (
  "userId" TEXT NOT NULL,
  "group" TEXT NOT NULL,
  "channel" TEXT NOT NULL,
  "on" BOOLEAN NOT NULL,
  CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("userId", "group", "channel"),
  CONSTRAINT "notification_preference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
