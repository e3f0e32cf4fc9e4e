package app.closeup.tenancy;

import app.closeup.platform.jobs.Jobs;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Calls every public method of a service with the other company's identifiers, and looks for its marker in the answer. */
public final class ServiceProbe {

    private final ArgumentMaker arguments;
    private final String marker;
    private final List<String> leaks = new ArrayList<>();
    private final List<String> probed = new ArrayList<>();
    private final List<String> unprobed = new ArrayList<>();

    public ServiceProbe(Map<String, Object> theirColumns, String marker) {
        this.arguments = new ArgumentMaker(theirColumns, marker);
        this.marker = marker;
    }

    /** Every public method of every service of the application. */
    public void probeAll(ApplicationContext context) {
        for (var name : context.getBeanDefinitionNames()) {
            var type = context.getType(name);
            if (type == null || !type.getName().startsWith("app.closeup.")) {
                continue;
            }
            var bean = context.getBean(name);
            var target = AopUtils.getTargetClass(bean);
            if (isService(target)) {
                probe(bean, target);
            }
        }
    }

    public void probe(Object service, Class<?> type) {
        for (var method : type.getDeclaredMethods()) {
            if (!Modifier.isPublic(method.getModifiers())
                    || Modifier.isStatic(method.getModifiers())
                    || method.isSynthetic()) {
                continue;
            }
            var name = type.getSimpleName() + "." + method.getName();
            var made = arguments.make(method.getGenericParameterTypes());
            if (made.isEmpty()) {
                unprobed.add(name);
            } else {
                probed.add(name);
                call(service, method, made.get(), name);
            }
        }
    }

    public List<String> leaks() {
        return leaks;
    }

    List<String> probed() {
        return probed;
    }

    /** Methods for which no arguments could be made. */
    List<String> unprobed() {
        return unprobed;
    }

    static boolean isService(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && type.getEnclosingClass() == null
                && !type.getName().contains(".ui.")
                && !type.getName().contains(".testing.")
                && type != Jobs.class
                && !type.isAnnotationPresent(Configuration.class)
                && !type.isRecord();
    }

    private void call(Object service, Method method, Object[] made, String name) {
        try {
            method.setAccessible(true);
            var answer = method.invoke(service, made);
            if (text(answer).contains(marker)) {
                leaks.add(name + " answered with a row of the other company: " + text(answer));
            }
        } catch (InvocationTargetException refused) {
            var message = String.valueOf(refused.getTargetException().getMessage());
            if (message.contains(marker) && !text(made).contains(marker)) {
                leaks.add(name + " named the other company's data in its refusal: " + message);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(@Nullable Object answer) {
        return switch (answer) {
            case null -> "";
            case Object[] array ->
                Arrays.stream(array).map(ServiceProbe::text).toList().toString();
            case Optional<?> optional -> optional.map(ServiceProbe::text).orElse("");
            case Collection<?> collection ->
                collection.stream().map(ServiceProbe::text).toList().toString();
            case Stream<?> stream -> stream.map(ServiceProbe::text).toList().toString();
            default -> answer.toString();
        };
    }
}
