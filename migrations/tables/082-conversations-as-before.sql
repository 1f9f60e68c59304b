-- When a conversation was closed is told to nobody: outside a report is closed only when somebody has verified it (080 thought otherwise).
alter table zimmet_data.conversation drop column closed_at;
