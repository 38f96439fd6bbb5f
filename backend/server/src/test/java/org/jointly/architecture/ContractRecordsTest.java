package org.jointly.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** JSON leaves an empty collection out: whoever reads an answer by the records of the contract finds it empty, not missing. */
class ContractRecordsTest {
    @Test
    void aCollectionThatWasLeftOutIsEmpty() throws ReflectiveOperationException {
        var missing = new ArrayList<String>();
        var tried = 0;
        for (var record : records()) {
            for (var component : collections(record)) {
                tried++;
                if (leftOut(record, component) == null) {
                    missing.add(record.getSimpleName() + "." + component.getName());
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(tried).isGreaterThan(50);
    }

    /** A message that says nothing of something is read as it was sent; otherwise it fails until somebody gives it up. */
    @Test
    void norIsOneOfAMessageInTheOutbox() throws ReflectiveOperationException {
        var missing = new ArrayList<String>();
        var messages = List.of(
                "org.jointly.access.account.AccountActed",
                "org.jointly.document.live.WritingBegun",
                "org.jointly.notification.Happening");
        for (var message : messages) {
            var record = Class.forName(message);
            for (var component : collections(record)) {
                if (leftOut(record, component) == null) {
                    missing.add(message + "." + component.getName());
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(messages).containsAll(withCollections());
    }

    private static List<RecordComponent> collections(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> isCollection(component.getType()) && !mayBeMissing(component))
                .toList();
    }

    private static @Nullable Object leftOut(Class<?> record, RecordComponent left) throws ReflectiveOperationException {
        var components = record.getRecordComponents();
        var constructor = record.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        constructor.setAccessible(true);
        var accessor = left.getAccessor();
        accessor.setAccessible(true);
        return accessor.invoke(constructor.newInstance(Arrays.stream(components)
                .map(other -> other.equals(left) ? null : something(other.getType()))
                .toArray()));
    }

    /** Records that name a kind of message, which they are the payload of. */
    private static List<String> withCollections() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.jointly").stream()
                        .filter(one -> one.isAnnotatedWith(Serdeable.class)
                                && one.tryGetField("KIND").isPresent())
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(one -> one.isRecord() && !collections(one).isEmpty())
                        .map(Class::getName)
                        .toList();
    }

    /** Survivors' and readers' pages read theirs in TypeScript. */
    private static List<Class<?>> records() {
        return new ClassFileImporter()
                .importPackages("org.jointly.api").stream()
                        .filter(one -> one.isAnnotatedWith(Serdeable.class))
                        .filter(one -> !one.getPackageName().matches("org\\.jointly\\.api\\.(reader|survivor)"))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(Class::isRecord)
                        .toList();
    }

    private static boolean isCollection(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    /** What is demanded of who asks is refused where it is missing. */
    private static boolean mayBeMissing(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getAccessor().isAnnotationPresent(NotNull.class)
                || component.getAccessor().isAnnotationPresent(NotEmpty.class);
    }

    private static @Nullable Object something(Class<?> type) {
        if (type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        return isCollection(type) ? List.of() : null;
    }
}
