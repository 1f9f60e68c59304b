-- What was chosen before there was a memory of it.
select zimmet_private.learn_newest();
