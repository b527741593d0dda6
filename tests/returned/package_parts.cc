#include "tests/returned/package_parts.h"

#include <gtest/gtest.h>

#include <vector>

#include "package/zip_package.h"
#include "tests/support/package_builder.h"

namespace nenpo::returned::test {
namespace {

std::size_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t value = 0;
  for (std::size_t i = size; i-- > 0;)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

}  // namespace

Parts unpacked(const std::string& bytes) {
  package::Budget budget;
  const package::ZipPackage package(bytes, budget);
  Parts parts;
  for (const std::string& name : package.parts()) {
    EXPECT_EQ(package.read(name, parts[name]), package::ZipTrouble::kNone) << name;
  }
  return parts;
}

// By the central directory, PKWARE's APPNOTE.TXT 4.3.7 and 4.3.12.
Parts packed(const std::string& package) {
  Parts entries;
  std::size_t at = little_endian(package, package.rfind("PK\x05\x06") + 16, 4);
  while (package.compare(at, 4, "PK\x01\x02") == 0) {
    const std::size_t size = little_endian(package, at + 20, 4);
    const std::size_t name = little_endian(package, at + 28, 2);
    const std::size_t extra = little_endian(package, at + 30, 2);
    const std::size_t comment = little_endian(package, at + 32, 2);
    const std::size_t local = little_endian(package, at + 42, 4);
    const std::size_t begin =
        local + 30 + little_endian(package, local + 26, 2) + little_endian(package, local + 28, 2);
    entries[package::comparable_name(package.substr(at + 46, name))] = package.substr(begin, size);
    at += 46 + name + extra + comment;
  }
  return entries;
}

std::string with_parts(Parts parts, const Parts& changes) {
  for (const auto& [name, content] : changes) parts[name] = content;
  std::vector<std::pair<std::string, std::string>> list;
  for (const auto& [name, content] : parts) {
    if (!content.empty()) list.emplace_back(name, content);
  }
  return nenpo::test::zipped(list);
}

model::Workbook read(const std::string& package) {
  Findings findings;
  auto workbook = ingest::read_workbook_bytes(package, "様式1.xlsx", findings);
  EXPECT_TRUE(workbook.has_value());
  return workbook.value_or(model::Workbook{});
}

Finding finding(std::string_view sheet, std::string_view at, Severity severity) {
  return {.code = "not-a-number",
          .severity = severity,
          .place = {.file = "様式1.xlsx", .sheet = std::string(sheet), .at = std::string(at)},
          .message = "「約800」は数値として読めません。",
          .remedy = "数字だけを入力してください（例：800）。",
          .related = {}};
}

std::string annotated(const std::string& package, const Findings& findings) {
  const model::Workbook workbook = read(package);
  const auto result =
      annotate(package, workbook, compare(findings, workbook, read_review(workbook)),
               {.edition = 2026, .note = {}});
  EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().reason);
  return result ? *result : "";
}

}  // namespace nenpo::returned::test
