#include "publish/manifest.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>
#include <tuple>

#include "digest/sha256.h"

namespace nenpo::publish {
namespace {

using Poco::JSON::Array;
using Poco::JSON::Object;

constexpr unsigned kIndent = 2;

Object ordered_object() { return Object(Poco::JSON_PRESERVE_KEY_ORDER); }

Object to_object(const SourceFile& source) {
  Object object = ordered_object();
  object.set("file", source.file).set("sha256", source.sha256);
  return object;
}

Object to_object(const OutputFile& output) {
  Object object = ordered_object();
  object.set("file", output.file).set("sha256", output.sha256).set("size", output.size);
  return object;
}

template <typename File>
Array to_array(std::vector<File> files) {
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.file < b.file; });
  Array array;
  for (const File& file : files) array.add(to_object(file));
  return array;
}

void read_entry(const Object& object, SourceFile& source) {
  source = {object.getValue<std::string>("file"), object.getValue<std::string>("sha256")};
}

void read_entry(const Object& object, OutputFile& output) {
  output = {object.getValue<std::string>("file"), object.getValue<std::string>("sha256"),
            object.getValue<Poco::UInt64>("size")};
}

template <typename File>
std::vector<File> read_list(const Object& object, const std::string& key) {
  const auto array = object.get(key).extract<Array::Ptr>();
  std::vector<File> files(array->size());
  for (unsigned at = 0; at < array->size(); ++at) {
    read_entry(*array->get(at).extract<Object::Ptr>(), files[at]);
  }
  return files;
}

Program read_program(const Object& object) {
  const auto program = object.get("program").extract<Object::Ptr>();
  return {program->getValue<std::string>("name"), program->getValue<std::string>("version"),
          program->getValue<std::string>("sha256")};
}

bool stands(const std::filesystem::path& edition_folder, const OutputFile& output) {
  const auto file = edition_folder / output.file;
  std::error_code error;
  if (std::filesystem::file_size(file, error) != output.size || error) return false;
  const auto sha256 = digest::sha256_of_file(file);
  return sha256 && *sha256 == output.sha256;
}

}  // namespace

std::string to_json(const Manifest& manifest) {
  Object program = ordered_object();
  program.set("name", manifest.program.name)
      .set("version", manifest.program.version)
      .set("sha256", manifest.program.sha256);
  Object object = ordered_object();
  object.set("edition", manifest.edition)
      .set("program", program)
      .set("inputs", to_array(manifest.inputs))
      .set("templates", to_array(manifest.templates))
      .set("fonts", to_array(manifest.fonts))
      .set("outputs", to_array(manifest.outputs));
  std::ostringstream text;
  object.stringify(text, kIndent);
  text << '\n';
  return text.str();
}

Result<Manifest> parse_manifest(std::string_view json, const std::string& name) {
  try {
    const auto root = Poco::JSON::Parser().parse(std::string(json)).extract<Object::Ptr>();
    Manifest manifest;
    manifest.edition = root->getValue<std::string>("edition");
    manifest.program = read_program(*root);
    manifest.inputs = read_list<SourceFile>(*root, "inputs");
    manifest.templates = read_list<SourceFile>(*root, "templates");
    manifest.fonts = read_list<SourceFile>(*root, "fonts");
    manifest.outputs = read_list<OutputFile>(*root, "outputs");
    return manifest;
  } catch (const Poco::Exception& exception) {
    return Failure{"目録の読み取り", name,
                   "発行物の目録として読めません（" + exception.displayText() + "）。"};
  }
}

Result<Manifest> read_manifest(const std::filesystem::path& edition_folder) {
  const auto file = edition_folder / kManifestName;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return Failure{"目録の読み取り", file.string(), "ファイルを開けません。"};
  std::ostringstream json;
  json << stream.rdbuf();  // istreambuf_iterator would throw on a bad disk
  if (!json) return Failure{"目録の読み取り", file.string(), "読み込みの途中で失敗しました。"};
  return parse_manifest(json.str(), file.string());
}

bool same_sources(const Manifest& a, const Manifest& b) {
  return std::tie(a.edition, a.program, a.inputs, a.templates, a.fonts) ==
         std::tie(b.edition, b.program, b.inputs, b.templates, b.fonts);
}

bool is_whole(const std::filesystem::path& edition_folder) {
  const auto manifest = read_manifest(edition_folder);
  return manifest &&
         std::all_of(manifest->outputs.begin(), manifest->outputs.end(),
                     [&](const OutputFile& output) { return stands(edition_folder, output); });
}

}  // namespace nenpo::publish
