package org.jointly.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
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
            var components = record.getRecordComponents();
            for (var component : components) {
                if (isCollection(component.getType()) && !mayBeMissing(component)) {
                    tried++;
                    var made = record.getDeclaredConstructor(Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class[]::new))
                            .newInstance(Arrays.stream(components)
                                    .map(other -> other.equals(component) ? null : something(other.getType()))
                                    .toArray());
                    if (component.getAccessor().invoke(made) == null) {
                        missing.add(record.getSimpleName() + "." + component.getName());
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(tried).isGreaterThan(50);
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
