package dev.sluice.access.grammar;

import dev.sluice.access.patterns.ActionPattern;
import dev.sluice.access.patterns.CaseFold;
import dev.sluice.access.wording.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The actions that are known by name: those of CAMS as its official client and its pages list them, and Sluice's own.
 *
 * <p>CAMS gets new operations, so an unknown name is no proof of a mistake outside the families that are complete here:
 * flows, and Sluice's own.
 */
public final class KnownActions {
    /** The operations on flows. RAM authorises them on all resources only. */
    private static final List<String> FLOWS = words("cams:", """
            CreateFlow GetFlow ListFlow ModifyFlow PublishFlow DeprecateFlow DeleteFlow GetFlowPreviewUrl
            GetFlowJSONAssest UpdateFlowJSONAsset SyncFlow""");

    private static final List<String> OTHERS_OF_CAMS = words("cams:", """
            CreateChatFlow ReadChatFlow UpdateChatFlow DeleteChatFlow ListChatFlow ListChatFlowTemplate
            CreateChatFlowByImport TriggerChatFlow GetChatFlowMetric GetChatFlowTemplate CreateChatFlowLogSetting
            ReadChatFlowLogSetting UpdateChatFlowLogSetting CreateFlowVersion ReadFlowVersion UpdateFlowVersion
            DeleteFlowVersion ListFlowVersion OnlineFlowVersion OfflineFlowVersion FlowBindPhone FlowRebindPhone
            FlowUnbindPhone ListBindingRelationsForFlowVersion AddMarketingFlow UpdateMarketingFlow
            DeleteMarketingFlow PauseMarketingFlow ListMarketingFlow
            AddChatappPhoneNumber BeeBotAssociate BeeBotChat ChatappBindWaba ChatappEmbedSignUp
            ChatappMigrationRegister ChatappMigrationVerified ChatappPhoneNumberDeregister ChatappPhoneNumberRegister
            ChatappSyncPhoneNumber ChatappVerifyAndRegister CreateChatappMigrationInitiate CreateChatappTemplate
            CreatePhoneMessageQrdl DeleteChatappTemplate DeleteMessengerPage DeletePhoneMessageQrdl
            EnableWhatsappROIMetric GetChatappPhoneNumberMetric GetChatappTemplateDetail GetChatappTemplateMetric
            GetChatappUploadAuthorization GetChatappVerifyCode GetCommerceSetting GetMigrationVerifyCode
            GetPermissionByCode GetPhoneEncryptionPublicKey GetPhoneNumberVerificationStatus GetPreValidatePhoneId
            GetWhatsappConnectionCatalog IsvGetAppId ListChatappTemplate ListPhoneMessageQrdl ListProduct
            ListProductCatalog ModifyChatappTemplate ModifyPhoneBusinessProfile QueryChatappBindWaba
            QueryChatappPhoneNumbers QueryPhoneBusinessProfile QueryWabaBusinessInfo RequestWhatsappConversionApi
            SendChatappMassMessage SendChatappMessage SubmitIsvCustomerTerms UpdateAccountWebhook
            UpdateCommerceSetting UpdatePhoneEncryptionPublicKey UpdatePhoneMessageQrdl UpdatePhoneWebhook""");

    /** What other things are called flows: their families may be larger than is known here. */
    private static final List<String> OTHER_FLOWS = List.of("chatflow", "flowversion", "marketingflow");

    private static final List<String> OURS =
            words("sluice:", "ApproveChange WithdrawChange ReadAudit ExplainAccess ReadHealth");

    private static final List<String> ALL =
            Stream.of(FLOWS, OTHERS_OF_CAMS, OURS).flatMap(List::stream).toList();

    /** By their folded names, in the order in which they are shown. */
    private static final Map<String, String> BY_FOLDED = ALL.stream()
            .collect(Collectors.toMap(CaseFold::of, Function.identity(), (one, other) -> one, LinkedHashMap::new));

    private static final List<String> FOLDED_FLOWS =
            FLOWS.stream().map(CaseFold::of).toList();

    private KnownActions() {}

    private static List<String> words(String service, String names) {
        return Stream.of(names.strip().split("\\s+", -1))
                .map(name -> service + name)
                .toList();
    }

    /** The operations on flows, as RAM calls them. */
    public static List<String> ofFlows() {
        return FLOWS;
    }

    /** The same in the form in which spellings are compared. */
    static List<String> foldedOfFlows() {
        return FOLDED_FLOWS;
    }

    /** Sluice's own. */
    public static List<String> ofSluice() {
        return OURS;
    }

    /** Those that a pattern covers. */
    static List<String> coveredBy(ActionPattern pattern) {
        Optional<String> literal = pattern.literal();
        if (literal.isPresent()) {
            return Optional.ofNullable(BY_FOLDED.get(literal.get())).stream().toList();
        }
        List<String> covered = new ArrayList<>();
        BY_FOLDED.forEach((folded, name) -> {
            if (pattern.matches(folded)) {
                covered.add(name);
            }
        });
        return covered;
    }

    /** Says what is wrong with a pattern about actions of CAMS or of Sluice that covers none that is known. */
    static Optional<String> doubt(ActionPattern pattern) {
        if (!coveredBy(pattern).isEmpty()) {
            return Optional.empty();
        }
        String text = pattern.toString();
        boolean isComplete = pattern.isAbout("sluice") || (pattern.isAbout("cams") && isAboutFlows(CaseFold.of(text)));
        Optional<String> near = Nearest.find(text, ALL, 2);
        if (isComplete || (near.isPresent() && isOfKnownService(text, near.get()))) {
            return Optional.of(
                    near.map(name -> ", did you mean `" + name + "`").orElse(", which nobody ever asks for"));
        }
        return Optional.empty();
    }

    private static boolean isAboutFlows(String folded) {
        return folded.contains("flow") && OTHER_FLOWS.stream().noneMatch(folded::contains);
    }

    /** A service that is itself misspelled counts when the operation is right. */
    private static boolean isOfKnownService(String text, String near) {
        String operation = CaseFold.of(text.substring(text.indexOf(':') + 1));
        String right = CaseFold.of(near.substring(near.indexOf(':') + 1));
        String service = CaseFold.of(text.substring(0, text.indexOf(':') + 1));
        return service.equals("cams:") || service.equals("sluice:") || operation.equals(right);
    }
}
