-- Everything that has a name is kept by administrators, and who changed what of it stands in the ledger of the catalogue.
alter table zimmet_data.catalogue_change drop constraint catalogue_change_kind_is_known;
alter table zimmet_data.catalogue_change add constraint catalogue_change_kind_is_known
  check (kind in ('directorate', 'subject', 'reason', 'hold_reason', 'institution', 'channel', 'neighbourhood', 'street', 'municipality'));
