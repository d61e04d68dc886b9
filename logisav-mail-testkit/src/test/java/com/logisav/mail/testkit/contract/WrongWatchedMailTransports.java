package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SendProgress;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.MailTransport;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Transports that do one thing wrong each where they are watched. */
final class WrongWatchedMailTransports {

    private WrongWatchedMailTransports() {}

    private static Transmission all(RecipientStatus status, Transmission answer) {
        return WrongMailTransports.each(answer, outcome -> WrongMailTransports.as(status, outcome));
    }

    /** A transport that is right but for its watch. */
    private interface Watching extends MailTransport.Watched {
        @Override
        default Transmission send(OutgoingMail mail, MailContext context) {
            return send(mail, context, SendWatch.silent());
        }
    }

    @Breaks("MTR-10")
    static class CannotBeStopped extends Contracts.WatchedMailTransports {
        @Override
        MailTransport.Watched wrong(MailTransport.Watched right) {
            return (Watching) (mail, context, watch) -> {
                Transmission answer = right.send(mail, context, watch);
                return watch.isCancelled() ? all(RecipientStatus.IN_DOUBT, answer) : answer;
            };
        }
    }

    /** Stops waiting, and lets the mail go. */
    @Breaks("MTR-10")
    static class SendsWhatWasCancelled extends Contracts.WatchedMailTransports {
        @Override
        MailTransport.Watched wrong(MailTransport.Watched right) {
            return (Watching) (mail, context, watch) -> {
                boolean limited = watch.limit().isPresent();
                Transmission answer = right.send(mail, context, limited ? watch : SendWatch.reporting(watch::report));
                return watch.isCancelled() ? all(RecipientStatus.NOT_TRIED, answer) : answer;
            };
        }
    }

    /** Stops where it should, and tells the listener something else than it is told. */
    private abstract static class Retelling extends Contracts.WatchedMailTransports {

        abstract Optional<SendProgress> told(SendProgress progress);

        @Override
        MailTransport.Watched wrong(MailTransport.Watched right) {
            return (Watching) (mail, context, watch) -> right.send(mail, context, watch.limit().isPresent() ? watch : between(watch));
        }

        private SendWatch between(SendWatch watch) {
            AtomicReference<SendWatch> inner = new AtomicReference<>();
            inner.set(SendWatch.reporting(progress -> {
                if (progress.phase() == SmtpPhase.END_OF_DATA) {
                    watch.commit();
                }
                told(progress).ifPresent(watch::report);
                handOn(watch, inner.get());
            }));
            handOn(watch, inner.get());
            return inner.get();
        }

        private static void handOn(SendWatch outer, SendWatch inner) {
            if (outer.isCancelled()) {
                inner.cancel();
            }
        }
    }

    @Breaks("MTR-11")
    static class StopsReportingBeforeTheEnd extends Retelling {
        @Override
        Optional<SendProgress> told(SendProgress progress) {
            return Optional.of(progress).filter(it -> it.bytes() < it.total());
        }
    }

    @Breaks("MTR-11")
    static class EstimatesTheTotal extends Retelling {
        @Override
        Optional<SendProgress> told(SendProgress progress) {
            long total = progress.bytes() == 0 ? 2 * progress.total() : progress.total();
            return Optional.of(SendProgress.of(progress.phase(), progress.bytes(), total));
        }
    }

    @Breaks("MTR-11")
    static class ReportsBackward extends Contracts.WatchedMailTransports {
        @Override
        MailTransport.Watched wrong(MailTransport.Watched right) {
            return (Watching) (mail, context, watch) -> {
                Transmission answer = right.send(mail, context, watch);
                watch.report(SendProgress.of(SmtpPhase.MAIL, 0, 1));
                return answer;
            };
        }
    }

    /** Looks at the limit once, before it begins. */
    @Breaks("MTR-12")
    static class ForgetsTheLimitOnceItHasBegun extends Contracts.WatchedMailTransports {
        @Override
        MailTransport.Watched wrong(MailTransport.Watched right) {
            return (Watching) (mail, context, watch) -> {
                boolean begins = watch.limit().filter(limit -> limit.toMillis() > 0).isPresent();
                return right.send(mail, context, begins ? SendWatch.reporting(watch::report) : watch);
            };
        }
    }

    /** Takes a limit of less than it can measure for none. */
    @Breaks("MTR-12")
    static class RoundsTheLimitDown extends Contracts.WatchedMailTransports {
        @Override
        MailTransport.Watched wrong(MailTransport.Watched right) {
            return (Watching) (mail, context, watch) -> {
                boolean none = watch.limit().filter(limit -> limit.toMillis() == 0).isPresent();
                return right.send(mail, context, none ? SendWatch.reporting(watch::report) : watch);
            };
        }
    }

    /** Stops waiting, and lets the mail go. */
    @Breaks("MTR-12")
    static class SendsWhatIsTooLate extends Contracts.WatchedMailTransports {
        @Override
        MailTransport.Watched wrong(MailTransport.Watched right) {
            return (Watching) (mail, context, watch) -> {
                long start = System.nanoTime();
                boolean limited = watch.limit().isPresent();
                Transmission answer = right.send(mail, context, limited ? SendWatch.reporting(watch::report) : watch);
                boolean late = watch.limit().filter(limit -> System.nanoTime() - start >= limit.toNanos()).isPresent();
                return late ? all(RecipientStatus.NOT_TRIED, answer) : answer;
            };
        }
    }

    @Breaks("MTR-15")
    static class GivesUpWheneverThereIsALimit extends Contracts.WatchedMailTransports {
        @Override
        MailTransport.Watched wrong(MailTransport.Watched right) {
            return (Watching) (mail, context, watch) -> {
                Transmission answer = right.send(mail, context, watch);
                return watch.limit().isPresent() ? all(RecipientStatus.NOT_TRIED, answer) : answer;
            };
        }
    }

    @Breaks("MTR-12")
    static class BlamesTheAccountForTheCaller extends Contracts.WatchedMailTransports {
        @Override
        MailTransport.Watched wrong(MailTransport.Watched right) {
            return (Watching) (mail, context, watch) -> {
                Transmission answer = right.send(mail, context, watch);
                boolean limited = watch.limit().isPresent();
                return limited ? answer.because(AccountProblem.of(AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE, "smtp.example")) : answer;
            };
        }
    }

    /** Asks once, before it begins. */
    @Breaks("MTR-10")
    static class CannotBeStoppedOnceItHasBegun extends Contracts.WatchedMailTransports {
        @Override
        MailTransport.Watched wrong(MailTransport.Watched right) {
            return (Watching) (mail, context, watch) -> {
                boolean asked = watch.isCancelled() || watch.limit().isPresent();
                return right.send(mail, context, asked ? watch : SendWatch.reporting(watch::report));
            };
        }
    }

    @Breaks(value = "MTR-09", also = "MTR-08")
    static class SaysNothingOfWhatWasWatched extends Contracts.WatchedMailTransports {
        @Override
        MailTransport.Watched wrong(MailTransport.Watched right) {
            return (Watching) (mail, context, watch) -> {
                Transmission answer = right.send(mail, context, watch);
                return watch.limit().isPresent() ? answer : all(RecipientStatus.SUPPRESSED, answer);
            };
        }
    }

    @Breaks("MTR-11")
    static class ReportsNothing extends Retelling {
        @Override
        Optional<SendProgress> told(SendProgress progress) {
            return Optional.empty();
        }
    }
}
