#include "returned/package_edit.h"

#include <utility>

#include "base/text.h"

namespace nenpo::returned {
namespace {

using package::ZipTrouble;

std::string reason_of(ZipTrouble trouble, std::string_view part) {
  const std::string called = "ファイルの中の「" + std::string(part) + "」";
  switch (trouble) {
    case ZipTrouble::kEncrypted:
      return "パスワードで保護されています。";
    case ZipTrouble::kTooLarge:
      return called + "が、扱える大きさを超えています。";
    case ZipTrouble::kMissing:
      return called + "がありません。";
    case ZipTrouble::kNone:
    case ZipTrouble::kStopped:
    case ZipTrouble::kCorrupt:
      break;
  }
  return called + "が壊れています。";
}

/// For reading only: what is no XML becomes XML of the same length, so that positions stay.
std::string with_closed_breaks(std::string text) {
  return replace_all(replace_all(std::move(text), "<br>", "<b/>"), "<BR>", "<B/>");
}

}  // namespace

PackageEdit::PackageEdit(std::string_view bytes, std::string subject)
    : bytes_(bytes), subject_(std::move(subject)), package_(bytes, budget_) {}

const PackageEdit::Changes::value_type* PackageEdit::find_change(std::string_view part) const {
  const auto found = changes_.find(package::comparable_name(part));
  return found == changes_.end() ? nullptr : &*found;
}

bool PackageEdit::has(std::string_view part) const {
  const auto* change = find_change(part);
  return change == nullptr ? package_.has(part) : change->second.content.has_value();
}

Result<std::string> PackageEdit::text(std::string_view part) const {
  if (package_.trouble() != ZipTrouble::kNone)
    return failure(
        "Excelブック（.xlsx）として開けません。別の形式か、壊れているか、"
        "パスワードで保護されています。");
  std::string content;
  const ZipTrouble trouble = package_.read(part, content);
  if (trouble != ZipTrouble::kNone) return failure(reason_of(trouble, part));
  return content;
}

Result<XmlPart> PackageEdit::open(std::string_view part) const {
  auto content = text(part);
  if (!content) return content.error();
  auto root = parse_xml(*content);
  if (!root) return failure(reason_of(ZipTrouble::kCorrupt, part));
  return XmlPart{std::move(*content), std::move(*root), {}};
}

Result<XmlPart> PackageEdit::open_vml(std::string_view part) const {
  auto content = text(part);
  if (!content) return content.error();
  auto root = parse_xml(with_closed_breaks(*content));
  if (!root) return failure(reason_of(ZipTrouble::kCorrupt, part));
  return XmlPart{std::move(*content), std::move(*root), {}};
}

void PackageEdit::write(const std::string& part, std::string content) {
  changes_.insert_or_assign(package::comparable_name(part), Change{part, std::move(content)});
}

void PackageEdit::remove(const std::string& part) {
  changes_.insert_or_assign(package::comparable_name(part), Change{part, {}});
}

std::string PackageEdit::fresh_name(std::string_view stem, std::string_view extension) const {
  for (std::size_t number = 1;; ++number) {
    std::string name = std::string(stem) + std::to_string(number) + std::string(extension);
    if (!package_.has(name) && find_change(name) == nullptr) return name;
  }
}

Result<std::string> PackageEdit::finish() const {
  package::ZipChanges changes;
  for (const auto& [key, change] : changes_) changes.emplace(change.name, change.content);
  auto patched = package::patch_zip(bytes_, changes);
  if (!patched) return failure("ファイルに書き加えることができません。");
  return std::move(*patched);
}

Failure PackageEdit::failure(std::string reason) const {
  return {.operation = "返却用の写しの作成", .subject = subject_, .reason = std::move(reason)};
}

}  // namespace nenpo::returned
