package org.portalprobe.scheduler.timetable;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Hands a duty on; the job's name is the duty's. */
@DisallowConcurrentExecution
final class DutyJob implements Job {

    private final Duties duties;

    DutyJob(Duties duties) {
        this.duties = duties;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            duties.perform(Duty.valueOf(context.getJobDetail().getKey().getName()));
        } catch (RuntimeException failed) {
            throw new JobExecutionException(failed);
        }
    }
}
