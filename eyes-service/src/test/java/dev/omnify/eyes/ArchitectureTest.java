package dev.omnify.eyes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import dev.omnify.kit.test.ArchitectureRules;

@AnalyzeClasses(packages = "dev.omnify.eyes", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest extends ArchitectureRules {}
