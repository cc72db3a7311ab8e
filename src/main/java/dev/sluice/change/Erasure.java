package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.words.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a name that means nothing in the place of a person in what is stored of a change, and takes out their words. */
record Erasure(UserId person, UserId name) {
    private UserId who(UserId other) {
        return other.equals(person) ? name : other;
    }

    private String words(UserId by, String words) {
        return by.equals(person) ? "" : words;
    }

    Consent of(Consent consent) {
        Claim claim = consent.claim();
        Emergency emergency = consent.emergency();
        Closing closing = consent.closing();
        return new Consent(
                consent.revision(),
                consent.needed(),
                consent.approvals().stream()
                        .map(approval -> new Approval(who(approval.who()), approval.at(), approval.proof()))
                        .toList(),
                claim == null ? null : new Claim(who(claim.who()), claim.until()),
                consent.due(),
                emergency == null ? null : of(emergency),
                closing == null ? null : new Closing(who(closing.who()), words(closing.who(), closing.why())),
                consent.hasCard(),
                consent.amendments());
    }

    private Emergency of(Emergency emergency) {
        UserId reviewer = emergency.reviewer();
        return new Emergency(
                who(emergency.who()),
                words(emergency.who(), emergency.reason()),
                emergency.at(),
                reviewer == null ? null : who(reviewer));
    }

    /**
     * A result names people only where it says why something was refused; a rejection is in the words of who closed it.
     */
    Result of(Result result, @Nullable Closing closing) {
        boolean isTheirs = closing != null && closing.who().equals(person) && "Sluice.Rejected".equals(result.code());
        Pattern id = Pattern.compile("\\b" + person.value() + "\\b");
        String message = result.message();
        Map<Language, String> translations = new EnumMap<>(Language.class);
        result.translations().forEach((language, text) -> translations.put(language, text(text, id, isTheirs)));
        return new Result(
                result.requestId(),
                result.readBack(),
                result.code(),
                message == null ? null : text(message, id, isTheirs),
                result.found(),
                translations);
    }

    private String text(String text, Pattern id, boolean isTheirs) {
        return isTheirs ? "" : id.matcher(text).replaceAll(name.value());
    }
}
