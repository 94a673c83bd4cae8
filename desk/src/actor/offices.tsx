/** Offices over time: each a line of its own under the years, as articles give it and as it is known. */
import type { Answer } from "../../../schema/record/operations.ts";
import { around, scaleOf, type Stretch, stretchOf, ticksOf } from "../drawings/time-scale.ts";
import { useWidth } from "../drawings/use-width.ts";
import { Isolated } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { useSettings } from "../settings.tsx";
import { useWords } from "../use-words.ts";
import { useCountryName } from "./country-name.ts";

type Office = Answer<"who">["offices"][number];

const TICK_ROOM = 90;

/** From the earliest that is known to the latest. */
const stretchOfOffice = (o: Office): Stretch | undefined => {
  const first = [o.since, o.first].filter((d) => d !== undefined).sort()[0];
  const last = o.until ?? o.last ?? first;
  return first === undefined ? undefined : stretchOf(first, last);
};

const Line = ({ stretches, of, known }: { readonly stretches: Stretch; readonly of: Stretch; readonly known: boolean }) => {
  const { dir } = useSettings();
  const [ref, width] = useWidth<HTMLDivElement>();
  const w = useWords();
  const x = scaleOf(stretches, width, dir);
  const [a, b] = [x(of.from), x(of.to)].sort((p, q) => p - q) as [number, number];
  return (
    <div className="office-line" ref={ref}>
      <svg width={width} height={34} aria-hidden="true">
        {ticksOf(stretches, Math.floor(width / TICK_ROOM)).map((t) => (
          <g key={t.iso} className="axis">
            <line x1={x(t.at)} x2={x(t.at)} y1={0} y2={18} />
            <text x={x(t.at)} y={31} textAnchor="middle">
              {w.date(t.iso)}
            </text>
          </g>
        ))}
        <rect className={known ? "held known" : "held"} x={a} y={4} width={Math.max(6, b - a)} height={10} rx={5} />
      </svg>
    </div>
  );
};

const OfficeItem = ({ office, all }: { readonly office: Office; readonly all: Stretch | undefined }) => {
  const w = useWords();
  const countryName = useCountryName();
  const stretch = stretchOfOffice(office);
  return (
    <li className="office">
      <p>
        <strong>
          <Isolated>{office.office}</Isolated>
        </strong>
        {office.country ? <span className="quiet"> · {countryName(office.country)}</span> : null}
      </p>
      {all && stretch ? <Line stretches={all} of={stretch} known={office.since !== undefined} /> : null}
      <p className="row-foot">
        {office.since ? (
          <span>
            {w("inOffice")} <When iso={office.since} />
            {" – "}
            {office.until ? <When iso={office.until} /> : w("toThisDay")}
          </span>
        ) : null}
        {office.first ? (
          <span>
            {w("inArticles")} <When iso={office.first.slice(0, 10)} until={office.last?.slice(0, 10)} />
          </span>
        ) : null}
        <span>{w("times", { n: office.uses })}</span>
      </p>
    </li>
  );
};

export const Offices = ({ offices }: { readonly offices: readonly Office[] }) => {
  const all = around(offices.flatMap((o) => stretchOfOffice(o) ?? []));
  return (
    <ol className="offices">
      {offices.map((o) => (
        <OfficeItem key={`${o.office} ${o.country ?? ""}`} office={o} all={all} />
      ))}
    </ol>
  );
};
