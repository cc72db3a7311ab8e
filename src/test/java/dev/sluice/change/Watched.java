package dev.sluice.change;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/** A port whose calls are seen from outside, before and after they do what they do. */
final class Watched {

    /** Whoever watches; may throw an {@link Error} to end the process that calls. */
    interface Watcher {
        void before(String method);

        void after(String method);
    }

    private Watched() {}

    static <T> T of(Class<T> port, T real, Watcher watcher) {
        Object watched = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            watcher.before(method.getName());
            try {
                Object result = method.invoke(real, args);
                watcher.after(method.getName());
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        });
        return port.cast(watched);
    }

    /** Lets something happen just before the first call of a method. */
    static Watcher once(String method, Runnable event) {
        var happened = new AtomicBoolean();
        return new Watcher() {
            @Override
            public void before(String called) {
                if (called.equals(method) && happened.compareAndSet(false, true)) {
                    event.run();
                }
            }

            @Override
            public void after(String called) {}
        };
    }
}
