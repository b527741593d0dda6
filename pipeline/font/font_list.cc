#include "font/font_list.h"

#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace nenpo::font {
namespace {

constexpr std::string_view kSha256Digits = "0123456789abcdef";
constexpr std::size_t kSha256Length = 64;

/// Reads the tables of one fonts.toml and keeps the first fault.
class ListReader {
 public:
  explicit ListReader(std::filesystem::path file) : file_(std::move(file)) {}

  Result<FontList> read(const toml::table& root) {
    const std::filesystem::path folder = file_.parent_path() / text(root, "folder");
    for (const auto& [id, node] : table(root, "faces")) read_face(folder, id.str(), node);
    for (const auto& [name, node] : table(root, "roles")) read_role(name.str(), node);
    if (failure_) return *failure_;
    return list_;
  }

 private:
  void read_face(const std::filesystem::path& folder, std::string_view id, const toml::node& node) {
    const toml::table* face = as_table(node, id);
    if (face == nullptr) return;
    FaceEntry entry;
    entry.id = id;
    entry.family = text(*face, "family");
    entry.style = text(*face, "style");
    entry.package = text(*face, "package");
    entry.file = folder / text(*face, "file");
    entry.index = static_cast<int>((*face)["index"].value_or<std::int64_t>(0));
    entry.sha256 = text(*face, "sha256");
    entry.licence = text(*face, "licence");
    const bool digest_shaped = entry.sha256.size() == kSha256Length &&
                               entry.sha256.find_first_not_of(kSha256Digits) == std::string::npos;
    if (!digest_shaped) fail(node, "sha256 は小文字の16進数64桁で書いてください。");
    list_.faces.push_back(std::move(entry));
  }

  void read_role(std::string_view name, const toml::node& node) {
    const toml::table* role = as_table(node, name);
    if (role == nullptr) return;
    RoleEntry entry;
    entry.name = name;
    entry.latin = face_index(node, text(*role, "latin"));
    entry.japanese = face_index(node, text(*role, "japanese"));
    if (const toml::array* fallback = (*role)["fallback"].as_array()) {
      for (const toml::node& id : *fallback) {
        entry.fallbacks.push_back(face_index(id, id.value_or<std::string>("")));
      }
    }
    list_.roles.push_back(std::move(entry));
  }

  std::size_t face_index(const toml::node& node, std::string_view id) {
    const auto found = std::find_if(list_.faces.begin(), list_.faces.end(),
                                    [&](const FaceEntry& face) { return face.id == id; });
    if (found != list_.faces.end()) return static_cast<std::size_t>(found - list_.faces.begin());
    fail(node,
         "書体「" + std::string(id) + "」の定義 [faces." + std::string(id) + "] がありません。");
    return 0;
  }

  std::string text(const toml::table& table, std::string_view key) {
    if (const auto value = table[key].value<std::string>(); value && !value->empty()) return *value;
    fail(table, "「" + std::string(key) + " = \"…\"」の行がありません。");
    return "";
  }

  const toml::table& table(const toml::table& root, std::string_view key) {
    static const toml::table kEmpty;
    if (const toml::table* found = root[key].as_table()) return *found;
    fail(root, "[" + std::string(key) + ".名前] の表がありません。");
    return kEmpty;
  }

  const toml::table* as_table(const toml::node& node, std::string_view name) {
    if (!node.is_table()) fail(node, "「" + std::string(name) + "」は表で書いてください。");
    return node.as_table();
  }

  void fail(const toml::node& node, std::string_view reason) {
    if (failure_) return;
    failure_ = Failure{"書体一覧の読み込み", file_.string(),
                       std::to_string(node.source().begin.line) + "行目: " + std::string(reason)};
  }

  std::filesystem::path file_;
  FontList list_;
  std::optional<Failure> failure_;
};

}  // namespace

Result<FontList> read_font_list(const std::filesystem::path& file) {
  try {
    return ListReader(file).read(toml::parse_file(file.string()));
  } catch (const toml::parse_error& error) {
    const auto line = error.source().begin.line;
    return Failure{"書体一覧の読み込み", file.string(),
                   line == 0 ? "ファイルを開けません。"
                             : std::to_string(line) + "行目が TOML の書き方に合っていません（" +
                                   std::string(error.description()) + "）。"};
  }
}

}  // namespace nenpo::font
