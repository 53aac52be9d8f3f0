package dev.omnify.platform;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import dev.omnify.kit.test.ArchitectureRules;

@AnalyzeClasses(packages = "dev.omnify.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest extends ArchitectureRules {}
