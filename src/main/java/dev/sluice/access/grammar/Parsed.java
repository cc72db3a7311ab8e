package dev.sluice.access.grammar;

import java.util.List;
import java.util.function.Function;

/** What reading a policy document gave: the document, or the reasons why there is none. */
public sealed interface Parsed {
    /** Errors and warnings, in the order of the document. */
    List<Finding> findings();

    <T> T match(Function<Good, T> good, Function<Bad, T> bad);

    /** A document that can decide; its findings are warnings. */
    record Good(PolicyDocument document, List<Finding> findings) implements Parsed {
        public Good {
            findings = List.copyOf(findings);
            if (findings.stream().anyMatch(Finding::isError)) {
                throw new IllegalArgumentException("a document with errors is not good");
            }
        }

        @Override
        public <T> T match(Function<Good, T> good, Function<Bad, T> bad) {
            return good.apply(this);
        }
    }

    /** No document: at least one of the findings is an error. */
    record Bad(List<Finding> findings) implements Parsed {
        public Bad {
            findings = List.copyOf(findings);
            if (findings.stream().noneMatch(Finding::isError)) {
                throw new IllegalArgumentException("a bad document has an error");
            }
        }

        @Override
        public <T> T match(Function<Good, T> good, Function<Bad, T> bad) {
            return bad.apply(this);
        }
    }
}
