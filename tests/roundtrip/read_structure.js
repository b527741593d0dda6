// What a reader finds in a finished PDF, as `nenpo dump structure` says it of the pages before they
// are drawn (pipeline/app/structure_dump.h): node read_structure.js FILE.pdf
//
// pdf.js reads the glyphs and says which text they stand for. It draws them one by one: its own
// gathering of text would put in spaces where it sees gaps, leave out others, and fold ligatures
// and compatibility characters. qpdf lays the objects open: the tree over all pages, and the
// replacement texts (ActualText), which pdf.js passes over.
'use strict';
const { execFileSync } = require('child_process');
const fs = require('fs');

const library = '/usr/share/javascript/pdf/';
const pdfjs = require(library + 'build/pdf.js');

const contentLimit = 1 << 30; // bytes that qpdf may write

/** The objects of a file by reference, "12 0 R", their streams unpacked. */
class Objects {
  constructor(file) {
    const json = execFileSync('qpdf', ['--json=2', '--json-key=qpdf', '--json-stream-data=inline',
      '--decode-level=generalized', file], { maxBuffer: contentLimit });
    this.objects = JSON.parse(json).qpdf[1];
    this.catalog = this.value(this.objects.trailer.value['/Root']);
  }

  value(thing) {
    const isReference = typeof thing === 'string' && / \d+ R$/.test(thing);
    return isReference ? this.objects['obj:' + thing].value : thing;
  }

  /** The members of an entry, whether it is an array, one thing or nothing. */
  members(entry) {
    if (entry === undefined || entry === null) return [];
    const value = this.value(entry);
    return Array.isArray(value) ? value : [entry];
  }

  stream(reference) {
    return Buffer.from(this.objects['obj:' + reference].stream.data, 'base64').toString('latin1');
  }

  pages(node = this.catalog['/Pages']) {
    const kids = this.value(node)['/Kids'];
    return kids === undefined ? [node] : this.members(kids).flatMap(kid => this.pages(kid));
  }
}

/** A string of the file: "u:" text, or "b:" hexadecimal digits. */
const text = string => string === undefined ? '' : string.slice(2);

const utf16 = digits => Buffer.from(digits, 'hex').swap16().toString('utf16le').slice(1);

/**
 * What is said for each stretch of marked content that belongs to no element by itself, in the
 * order of the page's content; undefined where it is the text of its glyphs.
 */
function replacements(objects, page) {
  const content = objects.members(objects.value(page)['/Contents']).map(one => objects.stream(one));
  const stretches = content.join('\n').matchAll(/<<((?:[^<>]|<[0-9a-fA-F]*>)*)>>\s*BDC\b/g);
  return [...stretches].map(found => found[1]).filter(list => !list.includes('/MCID'))
    .map(list => (/\/ActualText\s*<([0-9a-fA-F]*)>/.exec(list) || [])[1])
    .map(digits => digits && utf16(digits));
}

/** The text of a page by its elements' content ids; `artifacts`: what belongs to none of them. */
class PageText {
  constructor(page, number, instead) {
    Object.assign(this, { page, number, instead, byId: new Map(), artifacts: '', open: [] });
  }

  async read() {
    const { fnArray, argsArray } = await this.page.getOperatorList();
    const { OPS } = pdfjs;
    fnArray.forEach((operator, i) => {
      if (operator === OPS.beginMarkedContent) this.begin(argsArray[i][0].name);
      if (operator === OPS.beginMarkedContentProps) this.beginWithProperties(...argsArray[i]);
      if (operator === OPS.endMarkedContent) this.open.pop();
      if (operator === OPS.showText) this.show(argsArray[i][0]);
    });
    if (this.instead.length > 0) throw Error(`page ${this.number}: a replacement of no text`);
    return this;
  }

  begin(tag) {
    this.open.push({ artifact: tag === 'Artifact' });
  }

  beginWithProperties(tag, id) {
    if (Number.isInteger(id)) {
      this.open.push({ id });
      this.byId.set(id, this.byId.get(id) || '');
      return;
    }
    const instead = this.instead.shift();
    if (instead !== undefined) this.add(instead);
    this.open.push({ artifact: tag === 'Artifact', replaced: instead !== undefined });
  }

  show(glyphs) {
    if (this.open.some(content => content.replaced)) return;
    this.add(glyphs.filter(glyph => glyph.unicode).map(glyph => glyph.unicode).join(''));
  }

  add(words) {
    const owner = this.open.find(content => content.artifact || content.id !== undefined);
    if (owner === undefined) throw Error(`page ${this.number}: ${words} outside all marked content`);
    if (owner.artifact) this.artifacts += words;
    else this.byId.set(owner.id, this.byId.get(owner.id) + words);
  }
}

/** "12 0 R", 3 -> "page12R_mcid3": what pdf.js calls it. */
const contentId = (page, id) => {
  const [number, generation] = page.split(' ');
  return `page${number}R${generation === '0' ? '' : generation}_mcid${id}`;
};

const quoted = (name, words) => words === '' ? '' : ` ${name}="${words.replace(/\n/g, '⏎')}"`;

/** Walks over the structure tree and takes each content's text from its page. */
class Structure {
  constructor(objects, texts) {
    Object.assign(this, { objects, texts, lines: [], chains: new Map() });
  }

  read() {
    const root = this.objects.value(this.objects.catalog['/StructTreeRoot']);
    for (const kid of this.objects.members(root['/K'])) this.visit(kid, '', 'Root');
    return this.lines;
  }

  visit(reference, indent, parents) {
    const element = this.objects.value(reference);
    const role = element['/S'].slice(1);
    const chain = `${parents}/${role}${text(element['/Alt'])}${text(element['/Lang'])}`;
    const line = { pages: [], text: '', head: indent + role + this.attributes(element) };
    this.lines.push(line);
    for (const kid of this.objects.members(element['/K'])) {
      const value = this.objects.value(kid);
      const content = Number.isInteger(value) ? { '/MCID': value } : value;
      if ('/S' in content) this.visit(kid, indent + '  ', chain);
      if ('/MCID' in content) this.take(content['/Pg'] || element['/Pg'], content['/MCID'], line, chain);
    }
  }

  attributes(element) {
    const owned = this.objects.members(element['/A']).map(one => this.objects.value(one));
    const all = Object.assign({}, ...owned);
    const number = (name, count) => count > 1 ? ` ${name}=${count}` : '';
    return (all['/Scope'] ? ' scope=' + all['/Scope'].slice(1) : '') +
      number('columns', all['/ColSpan']) + number('rows', all['/RowSpan']) +
      (element['/Lang'] ? ' lang=' + text(element['/Lang']) : '') +
      quoted('read', text(element['/E'])) + quoted('alt', text(element['/Alt']));
  }

  take(page, id, line, chain) {
    const { byId, number } = this.texts.get(page);
    if (!byId.has(id)) throw Error(`page ${number}: content ${id} of ${chain} is not there`);
    const words = byId.get(id);
    byId.delete(id);
    this.chains.set(contentId(page, id), chain);
    if (words === '') return;
    line.text += words;
    line.pages.push(number);
  }
}

/** The elements above each content as pdf.js sees them from its page: the same tree. */
async function compareWithPdfJs(page, number, chains) {
  const visit = (node, parents) => {
    if (node.type === 'object') return;
    if (node.type === 'content') {
      if (chains.get(node.id) !== parents) {
        throw Error(`page ${number}: ${node.id} is in ${chains.get(node.id)}, by pdf.js ${parents}`);
      }
      chains.delete(node.id);
      return;
    }
    const chain = parents && `${parents}/`;
    const own = chain + node.role + (node.alt || '') + (node.lang || '');
    for (const child of node.children) visit(child, own);
  };
  visit(await page.getStructTree(), '');
}

/** Every link and bookmark leads to a page: a name that nobody defined is no error to a reader. */
async function followLinks(document) {
  const follow = async (destination, from) => {
    const place = await document.getDestination(destination);
    if (place === null) throw Error(`${from} leads to ${destination}, which is nowhere`);
    await document.getPageIndex(place[0]);
  };
  for (let number = 1; number <= document.numPages; ++number) {
    const annotations = await (await document.getPage(number)).getAnnotations();
    for (const { dest } of annotations) await follow(dest, `page ${number}: a link`);
  }
  const bookmarks = entries => (entries || []).flatMap(entry => [entry, ...bookmarks(entry.items)]);
  for (const { dest, title } of bookmarks(await document.getOutline())) {
    await follow(dest, `bookmark ${title}`);
  }
}

async function main(file) {
  const objects = new Objects(file);
  const document = await pdfjs.getDocument({
    data: new Uint8Array(fs.readFileSync(file)), cMapUrl: library + 'web/cmaps/', cMapPacked: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS, // it warns of the hints of fonts
  }).promise;
  const references = objects.pages();
  const texts = new Map();
  for (const [i, reference] of references.entries()) {
    const read = new PageText(await document.getPage(i + 1), i + 1, replacements(objects, reference));
    texts.set(reference, await read.read());
  }
  await followLinks(document);
  const structure = new Structure(objects, texts);
  for (const { pages, head, text: words } of structure.read()) {
    const [first, last] = [pages[0], pages[pages.length - 1]];
    const where = pages.length === 0 ? '' : first === last ? `${first}` : `${first}-${last}`;
    process.stdout.write(`${where}\t${head}\t${words}\n`);
  }
  for (const { byId, number, page, artifacts } of texts.values()) {
    for (const [id, words] of byId) throw Error(`page ${number}: ${words} (${id}) is in no element`);
    await compareWithPdfJs(page, number, structure.chains);
    if (artifacts !== '') process.stdout.write(`${number}\tArtifact\t${artifacts}\n`);
  }
  for (const [id, chain] of structure.chains) throw Error(`${id} of ${chain} is not seen by pdf.js`);
}

main(process.argv[2]).catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
