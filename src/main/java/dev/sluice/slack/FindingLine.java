package dev.sluice.slack;

import dev.sluice.audit.verify.Finding;
import dev.sluice.audit.verify.Spot;
import dev.sluice.slack.cards.Piece;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** A finding as people read it in Slack: times by their own clock, channels by their names, messages as links. */
record FindingLine(Addresses addresses) {
    Sentence of(Finding finding) {
        return VerifyWords.SAY.finding(finding.sentence().with(this::shown));
    }

    private Part shown(Part part) {
        return part instanceof Spot spot
                ? spot.match(
                        moment -> Piece.moment(moment.at()),
                        channel -> channel(channel.id()),
                        message -> Piece.link(addresses.of(message.channel(), message.ts(), null), message.ts()))
                : part;
    }

    /** A conversation with one person has no name that others could see. */
    private static Piece channel(String id) {
        return id.startsWith("D") ? Piece.code(id) : Piece.channel(id);
    }
}
