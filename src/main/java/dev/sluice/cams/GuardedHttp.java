package dev.sluice.cams;

import com.aliyun.tea.TeaRequest;
import com.aliyun.tea.interceptor.InterceptorContext;
import com.aliyun.tea.interceptor.RequestInterceptor;
import com.aliyun.tea.okhttp.ClientHelper;
import com.aliyun.tea.utils.AttributeMap;
import java.net.URI;
import java.util.Map;
import okhttp3.OkHttpClient;

/**
 * Makes Aliyun's generic client send through an HTTP client that is safe for a signed write.
 *
 * <p>The generic client keeps a static pool of OkHttp clients and offers no setting for redirects: OkHttp would follow
 * them and carry the security token to another host. So the hook it has before every request is used to look at the
 * client that is about to be taken, and to replace one that is not yet guarded by a copy that follows no redirect and
 * passes {@link AnswerGuard} and notes its {@link Departure}. Time-outs and everything else stay as the generic client
 * made them. Since the hook goes through the same look-up as the request, it does not depend on how the pool names its
 * clients.
 */
final class GuardedHttp implements RequestInterceptor {

    @Override
    public TeaRequest modifyRequest(InterceptorContext context, AttributeMap attributes) {
        TeaRequest request = context.teaRequest();
        guard(URI.create(request.protocol + "://" + request.headers.get("host")), context.runtimeOptions());
        return request;
    }

    private static synchronized void guard(URI host, Map<String, Object> options) {
        OkHttpClient used = pooled(host, options);
        if (used.followRedirects() || used.followSslRedirects()) {
            OkHttpClient guarded = used.newBuilder()
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .addInterceptor(new AnswerGuard())
                    .addNetworkInterceptor(Departure::watch)
                    .build();
            ClientHelper.clients.replaceAll((key, client) -> client == used ? guarded : client);
        }
        if (pooled(host, options).followRedirects()) {
            throw new IllegalStateException("no HTTP client without redirects, nothing is sent");
        }
    }

    private static OkHttpClient pooled(URI host, Map<String, Object> options) {
        try {
            return ClientHelper.getOkHttpClient(host.getHost(), host.getPort(), options);
        } catch (Exception e) {
            throw new IllegalStateException("no HTTP client for " + host, e);
        }
    }
}
