import { defineMessages } from '#renderer/lib/messages.ts'

/** What is proposed, and decided by a second person. */
export const proposalWords = defineMessages({
  tr: {
    hint: 'Bunlar tek kişiyle yapılamaz. Öneren dışında bir bilgi işlem görevlisi ya da denetçi onaylar; öneren geri alabilir.',
    none: 'Onay bekleyen bir şey yok.',
    approve: 'Onayla',
    refuse: 'Reddet',
    count: '{count} kayıt değişir',
    kind: {
      declare_leave: 'Geçmişe idari izin',
      undo_leave: 'Geçmiş idari izni geri alma',
      add_holiday: 'Geçmişe tatil ekleme',
      remove_holiday: 'Geçmiş tatili kaldırma',
      set_week: 'Geçmişe çalışma saatleri',
      add_extra_work: 'Geçmişe ek çalışma',
      undo_extra_work: 'Geçmiş ek çalışmayı geri alma',
      enrol_staff: 'Her talebi gören yeni kişi',
      move_staff: 'Her talebi gören göreve geçiş',
      reset_password: 'Şifre yenileme',
      count_import: 'Aktarılan kapalı talepler sayılsın',
    },
  },
  en: {
    hint: 'Nobody does these alone. An administrator or an overseer other than the proposer approves; the proposer may take them back.',
    none: 'Nothing waits to be approved.',
    approve: 'Approve',
    refuse: 'Refuse',
    count: '{count} records change',
    kind: {
      declare_leave: 'Leave for days gone by',
      undo_leave: 'Taking back leave gone by',
      add_holiday: 'A holiday gone by',
      remove_holiday: 'Removing a holiday gone by',
      set_week: 'Working hours for days gone by',
      add_extra_work: 'Extra work gone by',
      undo_extra_work: 'Taking back extra work gone by',
      enrol_staff: 'A new person who sees every request',
      move_staff: 'A post that sees every request',
      reset_password: 'A new password',
      count_import: 'Count the closed requests of an import',
    },
  },
})
