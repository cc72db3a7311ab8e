/**
 * Notices: what the ledger itself has to say to a channel, delivered once and for as long as it takes.
 *
 * <p>Open {@link dev.sluice.audit.notice.JdbiNotices} first: an outbox of messages that belong to no change. A notice
 * is added in the transaction of what it tells of, under a name that makes a second one impossible, whatever process
 * comes first. {@link dev.sluice.audit.notice.JdbiDailyCheckpoint} adds one a day,
 * {@link dev.sluice.audit.notice.JdbiRefusals} one per burst of refusals; {@link dev.sluice.audit.notice.NoticeCourier}
 * takes them to a {@link dev.sluice.audit.notice.Noticeboard}. The room must not know what a channel looks like.
 */
@NullMarked
package dev.sluice.audit.notice;

import org.jspecify.annotations.NullMarked;
