#include "ingest/ods_reader.h"

#include <utility>

#include "ingest/file_finding.h"
#include "ingest/ods_content.h"
#include "ingest/ods_names.h"
#include "ingest/ods_styles.h"
#include "ingest/sheet_order.h"
#include "package/xml_part.h"
#include "package/zip_package.h"

namespace nenpo::ingest {
namespace {

constexpr const char* kNoSpreadsheet = "圧縮ファイルですが、OpenDocumentの表計算ではありません。";

/// Whether META-INF/manifest.xml says that parts are encrypted. ODF 1.3 Part 2, 4.4.
class ManifestListener : public package::XmlListener {
 public:
  void start(const package::XmlName& name, const package::XmlAttributes&) override {
    encrypted_ = encrypted_ || name.local == "encryption-data";
  }
  void end(const package::XmlName&) override {}
  void text(std::string_view) override {}
  bool goes_on() const override { return !encrypted_; }
  bool encrypted() const { return encrypted_; }

 private:
  bool encrypted_ = false;
};

/// The common styles of styles.xml. The automatic ones there are for page headers only.
class CommonStylesListener : public package::XmlListener {
 public:
  explicit CommonStylesListener(OdsStyles& styles) : styles_(styles) {}
  void start(const package::XmlName& name, const package::XmlAttributes& attributes) override {
    if (inside_) styles_.start(name, attributes);
    inside_ = inside_ || ods::is(name, ods::kOffice, "styles");
  }
  void end(const package::XmlName& name) override {
    if (ods::is(name, ods::kOffice, "styles")) inside_ = false;
    if (inside_) styles_.end(name);
  }
  void text(std::string_view piece) override {
    if (inside_) styles_.text(piece);
  }

 private:
  OdsStyles& styles_;
  bool inside_ = false;
};

/// The finding for a part that cannot be read; nothing when it can.
std::optional<Finding> fault_of(package::PartTrouble trouble, const std::string& name,
                                const std::string& part) {
  switch (trouble) {
    case package::PartTrouble::kNone:
      return std::nullopt;
    case package::PartTrouble::kMissing:
      return unsupported_format(name, kNoSpreadsheet, Instead::kOriginalWorkbook);
    case package::PartTrouble::kCorrupt:
      return corrupt_file(name, "中の「" + part + "」の内容が正しくありません。");
    case package::PartTrouble::kEncrypted:
      return encrypted_workbook(name);
    case package::PartTrouble::kTooLarge:
      return too_large(name, "中の「" + part + "」を展開すると、扱える大きさを超えます。");
  }
  return std::nullopt;
}

bool is_encrypted(const package::ZipPackage& package, const package::Budget& budget) {
  ManifestListener manifest;
  // A package whose manifest is missing or broken can be read all the same.
  package::read_xml_part(package, "META-INF/manifest.xml", manifest, budget);
  return manifest.encrypted();
}

/// Why a package cannot be opened at all.
std::optional<Finding> package_fault(const package::ZipPackage& package, const std::string& name,
                                     const package::Budget& budget) {
  switch (package.trouble()) {
    case package::ZipTrouble::kNone:
      break;
    case package::ZipTrouble::kEncrypted:
      return encrypted_workbook(name);
    case package::ZipTrouble::kTooLarge:
      return too_large(name, "圧縮ファイルの中身が、扱える大きさを超えます。");
    case package::ZipTrouble::kCorrupt:
    case package::ZipTrouble::kMissing:
    case package::ZipTrouble::kStopped:
      return corrupt_file(name, "圧縮ファイルとして開けません。");
  }
  if (is_encrypted(package, budget)) return encrypted_workbook(name);
  return std::nullopt;
}

}  // namespace

std::optional<model::Workbook> read_ods(std::string_view bytes, const std::string& name,
                                        package::Budget& budget, Findings& findings) {
  const auto refuse = [&findings](Finding reason) {
    findings.push_back(std::move(reason));
    return std::nullopt;
  };
  const package::ZipPackage package(bytes, budget);
  if (auto fault = package_fault(package, name, budget)) return refuse(std::move(*fault));
  OdsStyles styles;
  CommonStylesListener common(styles);
  const package::PartTrouble styles_trouble =
      package::read_xml_part(package, "styles.xml", common, budget);
  if (styles_trouble != package::PartTrouble::kMissing) {
    if (auto fault = fault_of(styles_trouble, name, "styles.xml")) return refuse(std::move(*fault));
  }
  OdsContent content(styles, budget);
  const package::PartTrouble trouble =
      package::read_xml_part(package, "content.xml", content, budget);
  if (auto fault = fault_of(trouble, name, "content.xml")) return refuse(std::move(*fault));
  if (!content.is_spreadsheet())
    return refuse(unsupported_format(name, kNoSpreadsheet, Instead::kOriginalWorkbook));
  if (!content.within_budget()) return refuse(too_large(name, "セルまたは文字列が多すぎます。"));

  model::Workbook workbook;
  workbook.file = name;
  workbook.format = model::FileFormat::kOds;
  workbook.sheets = content.take_sheets();
  workbook.number_formats = styles.format_codes();
  if (workbook.sheets.empty()) return refuse(corrupt_file(name, "シートが一つもありません。"));
  for (model::Sheet& sheet : workbook.sheets) put_in_order(sheet, name, findings);
  return workbook;
}

}  // namespace nenpo::ingest
