#include "phrase/dictionary.h"

#include <mecab.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace nenpo::phrase {
namespace {

constexpr std::string_view kCharacters = "utf8";
constexpr const char* kFixedFeature = "名詞";
// Columns of the IPA dictionary's features: part, kind, two finer kinds, conjugation, form, base.
constexpr std::size_t kPart = 0, kKind = 1, kForm = 5, kBase = 6, kColumns = 7;

Failure unusable(const std::filesystem::path& folder, std::string reason) {
  return {"辞書の読み込み", folder.string(),
          std::move(reason) +
              "見出しと表の改行に使う辞書です。パッケージ mecab-ipadic-utf8 を"
              "入れてください。"};
}

std::string plain_name(std::string_view charset) {
  std::string name;
  for (const char c : charset) {
    if (c == '-' || c == '_') continue;
    name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return name;
}

std::array<std::string_view, kColumns> columns_of(std::string_view feature) {
  std::array<std::string_view, kColumns> columns;
  for (std::string_view& column : columns) {
    const std::size_t comma = std::min(feature.find(','), feature.size());
    column = feature.substr(0, comma);
    feature.remove_prefix(std::min(comma + 1, feature.size()));
  }
  return columns;
}

/// An empty file of settings instead of the user's or the system's.
std::unique_ptr<MeCab::Model> open_model(const std::filesystem::path& folder) {
  std::array<std::string, 5> words{"mecab", "--rcfile", "/dev/null", "--dicdir", folder.string()};
  std::array<char*, 5> arguments{};
  std::transform(words.begin(), words.end(), arguments.begin(),
                 [](std::string& word) { return word.data(); });
  return std::unique_ptr<MeCab::Model>(
      MeCab::createModel(static_cast<int>(arguments.size()), arguments.data()));
}

}  // namespace

struct Dictionary::Implementation {
  std::unique_ptr<MeCab::Model> model;
  std::unique_ptr<MeCab::Tagger> tagger;
  std::unique_ptr<MeCab::Lattice> lattice;
  DictionaryIdentity identity;
};

Dictionary::Dictionary(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Dictionary::Dictionary(Dictionary&&) noexcept = default;
Dictionary& Dictionary::operator=(Dictionary&&) noexcept = default;
Dictionary::~Dictionary() = default;

Result<Dictionary> Dictionary::open(const std::filesystem::path& folder) {
  std::error_code error;
  const auto bytes = std::filesystem::file_size(folder / "sys.dic", error);
  if (error) return unusable(folder, "MeCabの辞書（sys.dic）がここにありません。");
  auto opened = std::make_unique<Implementation>();
  opened->model = open_model(folder);
  if (opened->model) {
    opened->tagger.reset(opened->model->createTagger());
    opened->lattice.reset(opened->model->createLattice());
  }
  if (!opened->tagger || !opened->lattice) return unusable(folder, "MeCabの辞書として読めません。");
  const MeCab::DictionaryInfo* info = opened->model->dictionary_info();
  if (plain_name(info->charset) != kCharacters)
    return unusable(folder, "この辞書の文字コードは " + std::string(info->charset) +
                                " で、UTF-8ではありません。");
  opened->identity = {folder.string(), bytes, info->size};
  return Dictionary(std::move(opened));
}

std::vector<Morpheme> Dictionary::morphemes(std::string_view text,
                                            const std::vector<FixedWord>& fixed) const {
  MeCab::Lattice& lattice = *implementation_->lattice;
  lattice.clear();
  lattice.set_sentence(text.data(), text.size());
  for (const FixedWord& word : fixed)
    lattice.set_feature_constraint(word.begin, word.end, kFixedFeature);
  std::vector<Morpheme> found;
  if (!implementation_->tagger->parse(&lattice)) return found;
  for (const MeCab::Node* node = lattice.bos_node(); node != nullptr; node = node->next) {
    if (node->stat != MECAB_NOR_NODE && node->stat != MECAB_UNK_NODE) continue;
    const auto begin = static_cast<std::size_t>(node->surface - lattice.sentence());
    const auto columns = columns_of(node->feature);
    found.push_back({.begin = begin,
                     .end = begin + node->length,
                     .part = columns[kPart],
                     .kind = columns[kKind],
                     .form = columns[kForm],
                     .base = columns[kBase],
                     .known = node->stat == MECAB_NOR_NODE});
  }
  return found;
}

const DictionaryIdentity& Dictionary::identity() const { return implementation_->identity; }

}  // namespace nenpo::phrase
