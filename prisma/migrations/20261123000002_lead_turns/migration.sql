-- CreateIndex
CREATE INDEX "lead_assigneeId_name_id_idx" ON "lead"("assigneeId", "name", "id");

-- CreateIndex
CREATE INDEX "lead_assigneeId_assignedAt_idx" ON "lead"("assigneeId", "assignedAt");
