-- A document is filled from one template: the newest that was made active.
CREATE UNIQUE INDEX document_template_one_active ON "document_template" ("complexId", "kind") WHERE "active";
