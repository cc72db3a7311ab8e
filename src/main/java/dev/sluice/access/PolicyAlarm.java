package dev.sluice.access;

import dev.sluice.words.Sentence;
import java.util.List;

/** Tells the operators what became of an edit of the policies. One thread asks at a time. */
public interface PolicyAlarm {
    /**
     * An edit cannot be used, and the last good policies stay in force.
     *
     * @param findings what is wrong, a line each
     * @return whether they were told; if not, the same is asked again later
     */
    boolean refused(List<String> findings);

    /**
     * An edit is in force, or all is in order again.
     *
     * @return whether they were told; if not, the same is asked again later
     */
    boolean taken(Sentence news);
}
